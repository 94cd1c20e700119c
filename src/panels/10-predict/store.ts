/** One fresh sequence, the forecast of its last points, and the points that really follow. */
import { create } from 'zustand';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import { asFailure, core, type Failure } from '../../experiment/core';
import { modelState, type ModelState } from '../../experiment/model-state';
import { judged, type Forecast } from './forecast';

interface OwnForecast extends Forecast {
  /** The model that forecast. */
  readonly madeWith: ModelState;
}

interface PredictState {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  /** Which sequence of the seed's stream comes next. */
  readonly draw: number;
  /** The learner's; until there is one, the page's own model forecasts. */
  readonly forecast?: OwnForecast;
  /** Which sequence the page's own model forecasts. */
  readonly shippedDraw: number;
  readonly failure?: Failure | undefined;
}

export const usePredictStore = create<PredictState>(() => ({ status: 'idle', draw: 0, shippedDraw: 0 }));

/** Draws the next sequence and forecasts it with the model as it is now, during a fit too. */
export async function predict(): Promise<void> {
  const { draw } = usePredictStore.getState();
  const madeWith = modelState();
  usePredictStore.setState({ status: 'running', draw: draw + 1, failure: undefined });
  try {
    const { timesteps, outputs } = madeWith?.request.model ?? { timesteps: 1, outputs: 1 };
    const stream = createStream(madeWith?.request.seed ?? 0, 'forecast', draw);
    const example = generateExamples(timesteps, 1, outputs, stream);
    const predicted = await core().predict(example.inputs, 1);
    if (madeWith === undefined || usePredictStore.getState().draw !== draw + 1) return;
    usePredictStore.setState({ status: 'done', forecast: { ...judged(example, predicted), madeWith } });
  } catch (error) {
    if (usePredictStore.getState().draw !== draw + 1) return;
    usePredictStore.setState({ status: 'failed', failure: asFailure(error) });
  }
}

/** Another sequence for the page's own model. */
export const nextShipped = (): void =>
  usePredictStore.setState(({ shippedDraw }) => ({ shippedDraw: shippedDraw + 1 }));
