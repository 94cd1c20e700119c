import type { ReactNode } from 'react';
import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals, formatError, formatSigned } from '../../i18n/format';
import type { Wave } from '../../runs/forecast';
import type { Player, Scores } from './contest/rivals';
import type { Judgement, Verdict } from './flat-forecast/verdict';
import { shiftOf, waves, type WaveChoice, type WaveForecasts } from './question';

const wave = (period: number, decay: number): string =>
  `period ${period} timesteps, decay ${formatDecimals(decay, 3)}`;

const waveWords = ({ period, decay }: Wave): string => `period ${period}, decay ${formatDecimals(decay, 3)}`;

export const text = {
  title: 'Forecast a sequence',
  lead: 'One wave, its last points covered. What does the model say comes next, and what would you say?',

  idea: (
    <p>
      A mean over a thousand waves compares models; it doesn’t show what goes on in one. Here is one: the
      model gets all but its last points, and its forecast lies over what really follows. All points come at
      once: the model is <Term id="many-to-one">many-to-one</Term> and never reads its own forecast.
    </p>
  ),
  listing: 'one forecast, plotted',
  controls: 'The wave',
  run: 'Forecast a fresh sequence',
  running: 'Forecasting…',
  mae: 'mean absolute error of this forecast',
  wave,
  shipped: (wave: string): string =>
    `The page’s model, on a wave of ${wave}. Fit a model above and forecast with it, and the figure becomes yours.`,
  /** Read aloud when there is a new forecast. */
  said: (wave: string, summary: string): string => `The wave has ${wave}. ${summary}`,
  another: 'Another wave',
  summary: (points: number, mae: number, alwaysHalf: number): string =>
    `The ${points === 1 ? 'forecast point misses what follows' : `${points} forecast points miss what follows`} by ${formatError(mae)} on average; always answering 0.5 would have missed by ${formatError(alwaysHalf)}.`,
  table: {
    caption: 'The forecast, point by point',
    step: 'timestep',
    expected: 'what follows',
    predicted: 'forecast',
    error: 'difference',
  },
  notice: (
    <p>
      The chapter plots one such forecast and finds it reasonable. Draw more waves, or choose one. Where the
      wave has nearly died out, every forecast looks good, and so does 0.5. Lively waves tell more: does the
      forecast turn where the wave turns, or shrink towards the midline? A flat forecast on a lively wave is
      the mark of a model that has learned the middle and not yet the motion.
    </p>
  ),

  contest: {
    title: 'You against the stack',
    idea: (
      <p>
        Ten waves of the family, all still lively. Say how each goes on: drag the five points, or focus one
        and use the arrow keys. The page’s model, one linear regression and always saying 0.5 answer too.
      </p>
    ),
    caption: (some: number, all: number): string =>
      `Your points begin on the midline. The regression was fitted to ${some} of the stack’s ${formatCount(all, 'en')} training waves.`,
    task: (number: number, of: number): string => `Wave ${number} of ${of}: how does it go on?`,
    covered: (seen: number, hidden: number): string =>
      `A wave of ${seen} points; the ${hidden} after it are covered, and you say where they are.`,
    points: 'Your forecast',
    point: (number: number, of: number, timestep: number): string =>
      `point ${number} of ${of}, timestep ${timestep}`,
    compare: 'Compare',
    next: (number: number, of: number): string => `Next wave (${number} of ${of})`,
    again: 'Ten other waves',
    players: {
      you: 'you',
      stack: 'the page’s model',
      regression: 'linear regression',
      half: 'always 0.5',
    } satisfies Record<Player, string>,
    scored: (count: number): string =>
      `mean absolute error over ${count === 1 ? 'one wave' : `${count} waves`}`,
    /** @returns what happened on one wave */
    one: ({ you, stack, half }: Scores): string => {
      const errors = `You were off by ${formatError(you)}, the stack by ${formatError(stack)}, 0.5 by ${formatError(half)}.`;
      if (you > half) return `${errors} Saying 0.5 five times would have been nearer than you.`;
      return `${errors} ${you < stack ? 'This wave is yours.' : 'The stack was nearer.'}`;
    },
    /** @returns the result of a round */
    all: ({ you, stack, regression, half }: Scores, count: number): string => {
      const first =
        you < stack
          ? `Over ${count} waves you beat the stack, ${formatError(you)} against ${formatError(stack)}`
          : `Over ${count} waves the stack beats you, ${formatError(stack)} against ${formatError(you)}`;
      const second =
        you > half
          ? `always saying 0.5 would have beaten you, too, with ${formatError(half)}`
          : stack > half
            ? `it does not even beat always saying 0.5, ${formatError(half)}`
            : `both of you know more than always saying 0.5, ${formatError(half)}`;
      const third =
        regression < Math.min(you, stack, half) / 10
          ? `Nothing comes near the regression: ${formatError(regression)}. On clean waves of one family it is hard to beat; 7.5 shows what throws it.`
          : `The regression misses by ${formatError(regression)}.`;
      return `${first}; ${second}. ${third}`;
    },
  },

  question: {
    prompt: (
      <p>
        The page’s model forecasts three more waves. On one of them you would have done better by saying 0.5
        five times. Or is there no such wave?
      </p>
    ),
    choices: {
      slow: {
        label: `${wave(waves.slow.period, waves.slow.decay)}: lively to the end`,
        feedback:
          'A wave that still swings after 50 points is where 0.5 does worst, and with a slow swing the model follows it well.',
      },
      quick: {
        label: `${wave(waves.quick.period, waves.quick.decay)}: lively, and the quickest there is`,
        feedback:
          'This is indeed where the model is farthest off: it rises too late, and not far enough. But 0.5 is farther off still on a wave that swings so widely.',
      },
      dying: {
        label: `${wave(waves.dying.period, waves.dying.decay)}: nearly flat by then`,
        feedback:
          'The forecast looks perfect, and isn’t: all five answers are off to the same side. The loss does not ignore so small a miss: by mean absolute error, a hundredth pulls on the weights as hard as a tenth. But the rate never falls, so the last steps still shift all answers at once. Let it fall, and the shift is gone.',
      },
      none: {
        label: 'None: it has been trained, after all',
        feedback:
          'Trained means a smaller error on average. On a single wave anything may happen; that is why one looks at single forecasts.',
      },
    },
    found: ({ slow, quick, dying }) => (
      <>
        Forecast just now, model against 0.5: {formatError(slow.mae)} against {formatError(slow.alwaysHalf)}{' '}
        on the first wave, {formatError(quick.mae)} against {formatError(quick.alwaysHalf)} on the second,{' '}
        {formatError(dying.mae)} against {formatError(dying.alwaysHalf)} on the third, where the answers are
        off by {formatSigned(shiftOf(dying), 4)} on average.
      </>
    ),
  } satisfies QuestionText<WaveChoice, WaveForecasts>,

  flatForecast: {
    title: 'Why is my forecast flat, or an echo of the last value?',
    answer: (
      <p>
        Because both give a fairly small error without any learning. Someone who doesn’t know what comes next
        does best, by mean absolute error, with the middle of what usually comes, here 0.5; and where a series
        moves slowly, its last value is never far off. A model that has learned little says one or the other,
        and in a plot over many points both look respectable. So don’t ask whether the forecast looks good.
        Ask what it is nearest to: what really follows, the last value, or 0.5?
      </p>
    ),
    notice: (
      <>
        <p>
          With period 18 and decay 0.02 the page’s model follows the wave. Take the period down to 12, and its
          forecast lies nearer to the last value than to what comes; at 10 it stays close to 0.5, although the
          wave swings on. It has learned periods 14 to 19 better than the fastest, and the mean error over a
          thousand waves says nothing of it. Then raise the decay to 0.1: now the wave itself is flat, and
          always saying 0.5 beats the model several times over. What to do:
        </p>
        <ul>
          <li>
            Compare with a <Term id="baseline">baseline</Term> on the same test set, as in{' '}
            <a href="#evaluate">7.5</a>. A model that does not beat the best of those that learn nothing (0.5,
            the last value, the last slope) is worth nothing yet.
          </li>
          <li>Look at the lively sequences, not at the calm ones, and at several.</li>
          <li>
            Train longer. Before training the forecast lies somewhere near 0; then comes flat, then the
            motion. To watch it, pause a <a href="#fit">fit</a> after a few batches and look at your own model
            here.
          </li>
          <li>
            Check the scale. Hidden states lie between −1 and 1; a series in the thousands shuts or opens the
            gates for good, and the head has to grow for a long time before it gets there.
          </li>
          <li>
            Sometimes the echo is right. In a random walk, and many prices are close to one, nothing forecasts
            better than the last value.
          </li>
        </ul>
      </>
    ),
  },

  flat: {
    caption:
      'The end of the wave, the forecast, and two answers that take no learning. The bars are mean absolute errors on this one wave.',
    step: 'timestep',
    value: 'value',
    input: 'seen',
    expected: 'what follows',
    forecast: 'forecast',
    half: 'always 0.5',
    last: 'the last value again',
    error: 'mean absolute error',
    waiting: 'Waiting for the page’s model.',
    summary: (wave: Wave, found: Judgement): string =>
      `A wave of ${waveWords(wave)}: the forecast is ${formatError(found.toTruth)} from what follows on average, ${formatError(found.toLast)} from the last value and ${formatError(found.toHalf)} from 0.5.`,
    barSummary: (wave: Wave): string => `Mean absolute errors on the wave of ${waveWords(wave)}.`,
    verdicts: {
      follows: ({ toTruth, toLast, toHalf }) => (
        <>
          <strong>It follows.</strong> The forecast is {formatError(toTruth)} from what comes,{' '}
          {formatError(toLast)} from the last value and {formatError(toHalf)} from 0.5.
        </>
      ),
      echo: ({ toTruth, toLast }) => (
        <>
          <strong>An echo.</strong> The forecast is only {formatError(toLast)} from the last value, but{' '}
          {formatError(toTruth)} from what comes.
        </>
      ),
      flat: ({ toTruth, toHalf }) => (
        <>
          <strong>Flat.</strong> The forecast is only {formatError(toHalf)} from 0.5, but{' '}
          {formatError(toTruth)} from what comes.
        </>
      ),
      still: ({ toTruth, halfError }) => (
        <>
          <strong>Nothing left to forecast.</strong> What comes is {formatError(halfError)} from 0.5 on
          average; the model’s error is {formatError(toTruth)}
          {toTruth > halfError && ', larger than that of always saying 0.5'}.
        </>
      ),
      astray: ({ toTruth, halfError }) => (
        <>
          <strong>Not yet anything.</strong> The forecast is {formatError(toTruth)} from what comes; always
          saying 0.5 would be {formatError(halfError)} from it.
        </>
      ),
    } satisfies Record<Verdict, (found: Judgement) => ReactNode>,
  },
};

export type PredictText = typeof text;
