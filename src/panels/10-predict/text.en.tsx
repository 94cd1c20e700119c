import { formatError } from '../../i18n/format';

export const text = {
  title: 'Forecast a sequence',
  lead: 'One wave, its last points covered. What does the model say comes next?',

  idea: (
    <p>
      A mean over a thousand waves lets you compare models, but tells you little about what goes on in any one
      of them. So draw a single fresh sequence, give the model everything but its last points, and lay the
      forecast over what really follows. All forecast points come out of the Dense layer at once, at the end
      of the sequence: the model doesn’t feed its own forecast back in.
    </p>
  ),
  listing: 'one forecast, plotted',
  run: 'Forecast a fresh sequence',
  running: 'Forecasting…',
  mae: 'mean absolute error of this forecast',
  notYet: 'no forecast yet',
  wave: (period: number, decay: number): string => `period ${period} timesteps, decay ${decay.toFixed(3)}`,

  chart: {
    step: 'timestep',
    value: 'value',
    input: 'what the model sees',
    expected: 'expected',
    predicted: 'forecast',
    closeUp: 'The same forecast close up: the axis now spans only these points, so small errors look large.',
    summary: (points: number, mae: number): string =>
      `After the input, ${points} forecast points follow the expected ones with a mean absolute error of ${formatError(mae)}.`,
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
      Draw a few more. Where the wave has nearly died out, every forecast looks good, because everything there
      is close to 0.5. The slowly decaying waves tell more: does the forecast turn where the wave turns, or
      does it merely shrink towards the midline? A flat forecast on a lively wave is the mark of a model that
      has learned the mean and not yet the motion.
    </p>
  ),
};

export type PredictText = typeof text;
