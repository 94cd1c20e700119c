/** The error of each forecast point, nearest first, in front of the errors of two forecasters that learn nothing. */
import type { Evaluation } from '../../core/api';
import { GhostBars } from '../../charts/GhostBars';
import { formatError } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { horizonFacts } from './horizon-facts';
import { evaluateText } from './text';

export interface HorizonProps {
  readonly evaluation: Pick<Evaluation, 'maeByStep' | 'baselinesByStep'>;
  /** The model's name, within a sentence. */
  readonly model: string;
}

export function Horizon({ evaluation, model }: HorizonProps) {
  const { horizon: text, scoreboard } = useText(evaluateText);
  const { maeByStep, baselinesByStep } = evaluation;
  const halves = baselinesByStep['always-half'];
  const repeated = baselinesByStep['repeat-last'];
  const facts = horizonFacts(evaluation);
  const summary = text.summary(facts, model);
  return (
    <>
      <h3>{text.title}</h3>
      <Figure caption={summary} testId="evaluate-horizon">
        <GhostBars
          summary={summary}
          labels={[text.ahead, model, scoreboard.names['always-half'], scoreboard.names['repeat-last']]}
          color="var(--series-forecast)"
          format={formatError}
          rows={maeByStep.map((value, index) => ({
            name: String(index + 1),
            value,
            ghost: halves[index] ?? Number.NaN,
            tick: repeated[index] ?? Number.NaN,
          }))}
        />
      </Figure>
      {text.notice(facts)}
    </>
  );
}
