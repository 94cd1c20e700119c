/** The error of each forecast point, nearest first. */
import { BarChart } from '../../charts/BarChart';
import { formatError } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { evaluateText } from './text';
import type { ModelOwner } from './model-owner';

export interface HorizonProps {
  readonly maeByStep: readonly number[];
  readonly owner: ModelOwner;
}

export function Horizon({ maeByStep, owner }: HorizonProps) {
  const { horizon: text, model } = useText(evaluateText);
  const summary = text.summary(maeByStep[0] ?? 0, maeByStep.at(-1) ?? 0, maeByStep.length);
  return (
    <>
      <h3>{text.title}</h3>
      <Figure caption={summary}>
        <BarChart
          valueLabel={text.value(model[owner])}
          format={formatError}
          summary={summary}
          rows={maeByStep.map((value, index) => ({
            name: text.ahead(index + 1),
            value,
            color: 'var(--series-forecast)',
          }))}
        />
      </Figure>
      {text.notice}
    </>
  );
}
