/** One fresh sequence, the forecast of its last points, and the points that really follow. */
import { create } from 'zustand';
import { asFailure, core, type Failure } from '../../worker/connection';
import { inputsOf, compareForecast, type Forecast } from '../../runs/forecast';
import { modelState, type ModelState } from '../../runs/model-state';
import { drawWave } from './wave';

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
    const timesteps = madeWith?.request.model.timesteps ?? 1;
    const wave = drawWave(madeWith?.request.seed ?? 0, draw);
    const predicted = await core().predict(inputsOf(wave, timesteps), 1);
    if (madeWith === undefined || usePredictStore.getState().draw !== draw + 1) return;
    const forecast = { ...compareForecast(wave, timesteps, predicted), madeWith };
    usePredictStore.setState({ status: 'done', forecast });
  } catch (error) {
    if (usePredictStore.getState().draw !== draw + 1) return;
    usePredictStore.setState({ status: 'failed', failure: asFailure(error) });
  }
}

/** Another sequence for the page's own model. */
export const nextShipped = (): void =>
  usePredictStore.setState(({ shippedDraw }) => ({ shippedDraw: shippedDraw + 1 }));
