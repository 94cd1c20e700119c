import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatDecimals, formatError, formatSigned } from '../../i18n/format';
import { shiftOf, waves, type WaveChoice, type WaveForecasts } from './question';

const wave = (period: number, decay: number): string =>
  `period ${period} timesteps, decay ${formatDecimals(decay, 3)}`;

export const text = {
  title: 'Forecast a sequence',
  lead: 'One wave, its last points covered. What does the model say comes next?',

  idea: (
    <p>
      A mean over a thousand waves lets you compare models, but tells you little about what goes on in any one
      of them. So draw a single fresh sequence, give the model everything but its last points, and lay the
      forecast over what really follows. All forecast points come out of the Dense layer at once, at the end
      of the sequence: the model is <Term id="many-to-one">many-to-one</Term> and doesn’t feed its own
      forecast back in.
    </p>
  ),
  listing: 'one forecast, plotted',
  run: 'Forecast a fresh sequence',
  running: 'Forecasting…',
  mae: 'mean absolute error of this forecast',
  notYet: 'no forecast yet',
  wave,
  shipped: (wave: string): string =>
    `This is a forecast by the page’s own model: the chapter’s, fitted with seed 7 when the page was made. The wave has ${wave}. Fit a model above and forecast with it, and the figures become yours.`,
  /** Read aloud when there is a new forecast. */
  said: (wave: string, summary: string): string => `The wave has ${wave}. ${summary}`,
  another: 'Another wave',

  chart: {
    step: 'timestep',
    value: 'value',
    input: 'what the model sees',
    expected: 'expected',
    predicted: 'forecast',
    closeUp: 'The same forecast close up: the axis now spans only these points, so small errors look large.',
    summary: (points: number, mae: number, alwaysHalf: number): string =>
      `After the input, the ${points === 1 ? 'forecast point misses the expected one' : `${points} forecast points miss the expected ones`} by ${formatError(mae)} on average; always answering 0.5 would have missed by ${formatError(alwaysHalf)}.`,
  },
  table: {
    caption: 'The forecast, point by point',
    step: 'timestep',
    expected: 'expected',
    predicted: 'forecast',
    error: 'difference',
  },
  notice: (
    <p>
      The chapter plots one such forecast and finds it reasonable, for this run and this example at least.
      Draw a few more. Where the wave has nearly died out, every forecast looks good, because everything there
      is close to 0.5; the close-up and the second number of the caption are less kind. The slowly decaying
      waves tell more: does the forecast turn where the wave turns, or does it merely shrink towards the
      midline? A flat forecast on a lively wave is the mark of a model that has learned the mean and not yet
      the motion.
    </p>
  ),
  question: {
    prompt: (
      <p>
        The page’s own model forecasts three more waves. On one of them you would have done better by saying
        0.5 five times. Or is there no such wave?
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
          'This is indeed where the model is farthest off: it rises too late, and not far enough. But 0.5 is no better on a wave that swings so widely.',
      },
      dying: {
        label: `${wave(waves.dying.period, waves.dying.decay)}: nearly flat by then`,
        feedback:
          'The forecast looks perfect, and isn’t: all five answers are off to the same side. Not for want of care: a miss of a hundredth pulls on the weights as hard as a miss of a tenth, by mean absolute error. But the rate never falls, so the last steps still shift all answers at once. Let it fall, and the shift is gone.',
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
};

export type PredictText = typeof text;
