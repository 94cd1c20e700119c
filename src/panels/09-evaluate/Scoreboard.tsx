/** The model compared with baselines, all on the same test set. */
import type { BaselineName, Evaluation } from '../../core/api';
import { BarChart } from '../../charts/BarChart';
import { shippedFacts } from '../../shipped/shipped-model';
import { formatError } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { evaluateText } from './text';
import type { ModelOwner } from './model-owner';
import type { EvaluateText } from './text.en';

export interface ScoreboardProps {
  readonly evaluation: Pick<Evaluation, 'mae' | 'baselines' | 'linearRegression'>;
  readonly owner: ModelOwner;
}

/** A sentence that compares the model's error with that of the best baseline. */
export function summaryOf(
  { mae, baselines }: ScoreboardProps['evaluation'],
  { summary }: EvaluateText['scoreboard'],
): string {
  return summary(mae, Math.min(...Object.values(baselines)));
}

export function Scoreboard({ evaluation, owner }: ScoreboardProps) {
  const { scoreboard: text, model } = useText(evaluateText);
  const names = Object.keys(text.names) as BaselineName[];
  const summary = summaryOf(evaluation, text);
  return (
    <>
      <h3>{text.title}</h3>
      <Figure caption={summary} testId="scoreboard">
        <BarChart
          valueLabel={text.value}
          format={formatError}
          summary={summary}
          rows={[
            { name: model[owner], value: evaluation.mae, color: 'var(--series-forecast)', highlight: true },
            ...names.map((name) => ({
              name: text.names[name],
              value: evaluation.baselines[name],
              color: 'var(--series-baseline)',
            })),
            { name: text.regression, value: evaluation.linearRegression, color: 'var(--series-3)' },
          ]}
        />
      </Figure>
      {text.notice}
      <p data-testid="evaluate-verdict">
        {text.verdict(evaluation.linearRegression, evaluation.mae, model[owner])}
      </p>
      {text.more(shippedFacts.rates[0]?.mae ?? Number.NaN, shippedFacts.rates.at(-1)?.mae ?? Number.NaN)}
    </>
  );
}
