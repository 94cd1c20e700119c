/** The model compared with baselines, a look-up and a regression, all on the same test set. */
import type { BaselineName, Evaluation } from '../../core/api';
import { BarChart } from '../../charts/BarChart';
import { Guess } from '../../lesson/Guess';
import { formatError } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { evaluateText } from './text';
import type { EvaluateText } from './text.en';

export type Scores = Pick<
  Evaluation,
  'mae' | 'baselines' | 'linearRegression' | 'lookUp' | 'lookUpSamples' | 'worseThanHalf'
>;

export interface ScoreboardProps {
  readonly evaluation: Scores;
  /** The model's name, within a sentence. */
  readonly model: string;
}

/** A sentence that compares the model's error with that of the best baseline. */
export function summaryOf(
  { mae, baselines }: Pick<Scores, 'mae' | 'baselines'>,
  { summary }: EvaluateText['scoreboard'],
): string {
  return summary(mae, Math.min(...Object.values(baselines)));
}

export function Scoreboard({ evaluation, model }: ScoreboardProps) {
  const { scoreboard: text } = useText(evaluateText);
  const names = Object.keys(text.names) as BaselineName[];
  const summary = summaryOf(evaluation, text);
  const { mae, lookUp, lookUpSamples, linearRegression } = evaluation;
  const errors = {
    model: mae,
    'always-half': evaluation.baselines['always-half'],
    lookUp,
    regression: linearRegression,
  };
  const best = (Object.keys(errors) as (keyof typeof errors)[]).reduce((one, other) =>
    errors[other] < errors[one] ? other : one,
  );
  const called = (key: string): string =>
    ({ model, lookUp: text.lookUp, regression: text.regression })[key] ?? text.names['always-half'];
  return (
    <>
      <h3>{text.title(mae)}</h3>
      {text.notice(evaluation.baselines['always-half'])}
      <Guess
        testId="evaluate-guess"
        question={text.guess.question}
        ask={{
          label: text.guess.label,
          options: Object.keys(errors).map((value) => ({ value, label: called(value) })),
        }}
        truth={(guess) =>
          text.guess.truth(
            called(best),
            errors[best],
            guess === undefined ? undefined : called(String(guess)),
          )
        }
      >
        <Figure caption={summary} testId="scoreboard">
          <BarChart
            valueLabel={text.value}
            format={formatError}
            summary={summary}
            rows={[
              { name: model, value: mae, color: 'var(--series-forecast)', highlight: true },
              ...names.map((name) => ({
                name: text.names[name],
                value: evaluation.baselines[name],
                color: 'var(--series-baseline)',
              })),
              { name: text.lookUp, value: lookUp, color: 'var(--series-5)' },
              { name: text.regression, value: linearRegression, color: 'var(--series-3)' },
            ]}
          />
        </Figure>
        <p data-testid="evaluate-verdict">{text.verdict(linearRegression, mae, model)}</p>
        <p data-testid="evaluate-look-up">{text.looked(lookUp, lookUpSamples, mae)}</p>
      </Guess>
      {text.remember}
    </>
  );
}
