/** Predict first: what the model says of a wave slower than any it was trained on. */
import { useMemo } from 'react';
import { generateSequence } from '../../core/sequence/examples';
import { useText } from '../../i18n/language';
import { Guess } from '../../lesson/Guess';
import { WaveDrawing } from '../../lesson/WaveDrawing';
import { WaveNumbers } from '../../lesson/WaveNumbers';
import { shippedForecast } from '../../shipped/shipped-forecast';
import { shippedShape } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';
import { Figure } from '../../ui/Figure';
import { useArrival } from '../../ui/lazy';
import { behaviourOf, behaviours, stranger, type Behaviour } from './unknown-wave';
import { overviewText } from './text';

const { timesteps: shown, outputs: hidden } = shippedShape;
const points = generateSequence(shown + hidden, stranger.period, stranger.decay);

export function Stranger() {
  const { guess: text, summary: sentence } = useText(overviewText);
  const { value: weights } = useArrival(shippedWeights);
  const forecast = useMemo(() => weights && shippedForecast(weights, stranger), [weights]);
  const summary = sentence(shown, hidden, forecast?.mae);
  const drawn = { wave: points, shown, predicted: forecast?.predicted, summary };
  return (
    <Guess
      testId="overview-stranger"
      question={text.question}
      ask={{ label: text.label, options: behaviours.map((value) => ({ value, label: text.options[value] })) }}
      truth={
        forecast &&
        ((guess) =>
          text.truth(
            behaviourOf(forecast),
            guess as Behaviour | undefined,
            forecast.mae,
            forecast.alwaysHalf,
          ))
      }
    >
      <Figure wide caption={text.caption} testId="overview-stranger-figure">
        <WaveDrawing {...drawn} />
        <WaveNumbers {...drawn} testId="overview-stranger-numbers" />
      </Figure>
    </Guess>
  );
}
