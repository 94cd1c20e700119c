import type { QuestionText } from '../../lesson/CheckYourself';
import { formatError } from '../../i18n/format';
import type { ShownModel } from '../../runs/shown-store';
import { waves, type Forecasts, type WorthChoice } from './question';
import { stranger, type Behaviour } from './unknown-wave';

export const text = {
  title: 'What you will build',
  lead: 'A network that reads most of a dying wave and names the points that come next.',

  problem: (shown: number, hidden: number): React.JSX.Element => (
    <p>
      Pluck a string, and it swings a little less each time. Above is such a motion, as {shown + hidden}{' '}
      numbers. The network of this chapter, a stack of two LSTM layers, gets the first {shown} and answers
      with {hidden}. Nobody tells it how fast the wave swings or how fast it dies; all it has is the points.
      Where the wave dies early, the forecast looks excellent, and so does the answer 0.5: an error means
      something only beside another error.
    </p>
  ),
  wave: 'The wave',
  period: 'period, in timesteps',
  decay: 'decay per timestep',
  caption: {
    shipped: (seed, mae) =>
      `The page’s model, built and fitted as in the chapter, with seed ${seed}; on 1,000 fresh waves it is off by ${formatError(mae)} on average. Press Fit further down with the settings as they are, on the SIMD engine (see Settings), and your browser arrives at the very same weights.`,
    initial: () => 'The page’s model before its first batch: random weights, which have seen no wave.',
    own: () => 'The model that you have fitted.',
  } as Readonly<Record<ShownModel, (seed: number, mae: number) => string>>,
  summary: (shown: number, hidden: number, mae: number | undefined): string =>
    mae === undefined
      ? `A wave that dies down over ${shown + hidden} timesteps; its last ${hidden} points are to be forecast.`
      : `A wave that dies down over ${shown + hidden} timesteps; the model’s forecast of the last ${hidden} points is off by ${formatError(mae)} on average.`,
  waiting: {
    loading: 'The model’s weights are on their way…',
    failed: 'The model’s weights could not be loaded. Fit one of your own further down.',
  },
  result: (mae: number, half: number, familiar: boolean): string => {
    const both = `On this wave the forecast is off by ${formatError(mae)} on average; always answering 0.5 would be off by ${formatError(half)}.`;
    return familiar
      ? both
      : `${both} The model was trained on periods from 10 to 20 and decays from 0.01 to 0.1, and this wave is none of those.`;
  },
  guess: {
    question: `The model was trained on periods from 10 to 20. What will it say of a wave of period ${stranger.period}, slower than any it has met?`,
    label: 'The forecast',
    options: {
      follows: 'It follows the wave, only less exactly',
      flat: 'Something near 0.5, being unsure',
      beyond: 'It shoots far beyond the wave',
    } satisfies Record<Behaviour, string>,
    truth: (
      behaviour: Behaviour | undefined,
      guess: Behaviour | undefined,
      mae: number,
      half: number,
    ): string => {
      const does = {
        follows: 'It follows the wave',
        flat: 'It stays near 0.5',
        beyond: 'It shoots far beyond the wave',
        otherwise: 'None of the three',
      }[behaviour ?? 'otherwise'];
      const verdict = guess === undefined ? '' : guess === behaviour ? 'You guessed it. ' : 'Not so. ';
      return `${verdict}${does}: off by ${formatError(mae)} on average, where always answering 0.5 is off by ${formatError(half)}.`;
    },
    caption: `Period ${stranger.period}, decay ${stranger.decay}; in training, periods from 10 to 20. The network answers as ever, without a warning.`,
  },
  notice: <p>Outside the waves it was trained on, the network does not know that it does not know.</p>,

  question: {
    prompt: (
      <p>
        Two waves of period {waves.dying.period}. One dies fast, with a decay of {waves.dying.decay}, the
        other slowly, with {waves.lively.decay}. On which of them is the model’s forecast worth more than
        always saying 0.5?
      </p>
    ),
    choices: {
      dying: {
        label: 'On the one that dies fast',
        feedback:
          'Its error is the smaller one by far, and yet the forecast is the worse: the wave is all but at rest, and 0.5 is nearer to it than the model’s five points.',
      },
      lively: {
        label: 'On the one that dies slowly',
        feedback:
          'The error is several times larger, but so is what there was to get wrong, and the model gets less than half of it wrong.',
      },
      both: {
        label: 'On both',
        feedback: 'On one of them the wave is all but at rest, and there 0.5 is nearer than the model.',
      },
      neither: {
        label: 'On neither',
        feedback: 'It has learned something: where the wave still swings, it goes along with it.',
      },
    },
    found: ({ dying, lively }) =>
      `Forecast just now: on the wave that dies fast the model is off by ${formatError(dying.mae)} and 0.5 by ${formatError(dying.alwaysHalf)}; on the other, ${formatError(lively.mae)} and ${formatError(lively.alwaysHalf)}.`,
  } satisfies QuestionText<WorthChoice, Forecasts>,

  code: (
    <p>
      In code, a forecast is no more than this, once there is a <code>model</code>. Every section that follows
      the chapter shows its lines in Keras and in TensorFlow.js, with the values you have set.
    </p>
  ),
  listing: 'the forecast above',

  goals: (
    <>
      <p>
        You have met the vanilla LSTM, and data shaped for it. At the end of this page you can say why one
        stacks several and how Keras does it, pose the damped sine problem and make examples for it, and fit,
        judge and use a stack that forecasts it. The chapter has seven parts:
      </p>
      <ol>
        <li>
          Stacked LSTMs: <a href="#why-depth">why depth</a>, and what{' '}
          <a href="#return-sequences">return_sequences</a> is for
        </li>
        <li>
          The damped sine problem: <a href="#sine">a sine</a>, <a href="#damped-sine">a damped one</a>,{' '}
          <a href="#random-sequences">random ones</a>, and <a href="#examples">examples cut from them</a>
        </li>
        <li>
          <a href="#model">Define and compile the model</a>
        </li>
        <li>
          <a href="#fit">Fit it</a>
        </li>
        <li>
          <a href="#evaluate">Evaluate it</a>
        </li>
        <li>
          <a href="#predict">Forecast with it</a>
        </li>
        <li>
          <a href="#complete-example">The complete example</a>, followed by{' '}
          <a href="#further-reading">further reading</a>
        </li>
      </ol>
    </>
  ),
};

export type OverviewText = typeof text;
