/** One way to break the waves: a guess, one such wave with the forecast, and the errors from whole to broken. */
import { useEffect, useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import { FailureNotice } from '../../engine/FailureNotice';
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Guess } from '../../lesson/Guess';
import { WaveDrawing } from '../../lesson/WaveDrawing';
import { shippedShape } from '../../shipped/shipped-model';
import { WeightsNotice } from '../../shipped/WeightsNotice';
import { Figure } from '../../ui/Figure';
import { runAction } from '../../ui/run-action';
import { allPoints, errorsOf, families, verdictOf, type BreakName } from './breaks';
import { breakModel, useBreakForecasts } from './store';
import { breakItText } from './text';

const { timesteps, outputs } = shippedShape;
/** The error axis begins at 0. */
const fromZero = [0, 0.05] as const;

export function BrokenWave({ name }: { readonly name: BreakName }) {
  const text = useText(breakItText);
  const words = text.breaks[name];
  const { question, reply, failure } = useBreakForecasts();
  const { xs, waves, broken } = families[name];
  const rows = useMemo(() => allPoints(name, timesteps, outputs), [name]);
  // An answer of another break has another number of waves or other waves.
  const isOfThis =
    question?.inputs.length === rows.length * timesteps && isSame(question.inputs, rows[0].inputs);
  const forecasts = isOfThis ? reply?.answer : undefined;
  const errors = useMemo(
    () => (forecasts === undefined ? undefined : errorsOf(name, rows, forecasts)),
    [name, rows, forecasts],
  );
  const series = useMemo(
    () =>
      errors === undefined
        ? []
        : [
            {
              key: 'model',
              name: text.model,
              color: 'var(--series-forecast)',
              dots: true,
              values: errors.model,
            },
            {
              key: 'half',
              name: text.half,
              color: 'var(--series-baseline)',
              dash: true,
              values: errors.half,
            },
          ],
    [errors, text],
  );
  const verdict = errors && verdictOf(name, errors);
  // One of the waves at which it counts as broken: one in the middle of the family.
  const shown = xs.indexOf(broken) * waves + Math.floor(waves / 2);
  const { inputs, expected } = rows[shown];
  const predicted = forecasts && Array.from(forecasts.subarray(shown * outputs, (shown + 1) * outputs));
  const load = () => runAction(() => breakModel(name));
  useEffect(() => runAction(() => breakModel(name)), [name]);
  const truth = verdict && words.truth(verdict);
  return (
    <Guess
      testId="break-guess"
      question={words.question}
      ask={{
        label: text.times,
        min: 1,
        max: 10,
        step: 0.5,
        initial: 1,
        format: (value) => formatDecimals(value, 1),
      }}
      truth={
        truth === undefined
          ? undefined
          : (guess) =>
              `${truth}${guess === undefined ? '' : ` ${text.guessed(formatDecimals(Number(guess), 1))}`}`
      }
    >
      <WeightsNotice />
      {failure !== undefined && <FailureNotice failure={failure} onRetry={load} />}
      <Figure caption={words.wave} testId="break-wave">
        <WaveDrawing
          wave={[...inputs, ...expected]}
          shown={timesteps}
          predicted={predicted}
          summary={words.wave}
        />
      </Figure>
      <Figure caption={words.curve} testId="break-errors">
        <LineChart
          xs={xs}
          series={series}
          yDomain={fromZero}
          xLabel={words.x}
          yLabel={text.error}
          height={220}
          summary={truth ?? text.waiting}
        />
      </Figure>
    </Guess>
  );
}

const isSame = (one: Float32Array, other: Float32Array): boolean =>
  other.every((value, t) => one[t] === value);
