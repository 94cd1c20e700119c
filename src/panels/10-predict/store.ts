/** One fresh sequence, the forecast of its last points, and the points that really follow. */
import { create } from 'zustand';
import { meanAbsoluteError } from '../../core/sequence/baselines';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import { asFailure, core, type Failure } from '../../experiment/core';
import { modelState, type ModelState } from '../../experiment/model-state';

export interface Forecast {
  /** In timesteps. */
  readonly period: number;
  readonly decay: number;
  /** What the model sees. */
  readonly inputs: readonly number[];
  /** What really follows. */
  readonly expected: readonly number[];
  readonly predicted: readonly number[];
  readonly mae: number;
  /** The model that forecast. */
  readonly madeWith: ModelState;
}

interface PredictState {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  /** Which sequence of the seed's stream comes next. */
  readonly draw: number;
  readonly forecast?: Forecast;
  readonly failure?: Failure | undefined;
}

export const usePredictStore = create<PredictState>(() => ({ status: 'idle', draw: 0 }));

/** Draws the next sequence and forecasts it with the model as it is now, during a fit too. */
export async function predict(): Promise<void> {
  const { draw } = usePredictStore.getState();
  const madeWith = modelState();
  usePredictStore.setState({ status: 'running', draw: draw + 1, failure: undefined });
  try {
    const { timesteps, outputs } = madeWith?.request.model ?? { timesteps: 1, outputs: 1 };
    const stream = createStream(madeWith?.request.seed ?? 0, 'forecast', draw);
    const { inputs, targets, periods, decays } = generateExamples(timesteps, 1, outputs, stream);
    const predicted = await core().predict(inputs, 1);
    if (madeWith === undefined || usePredictStore.getState().draw !== draw + 1) return;
    const forecast = {
      period: periods[0] ?? Number.NaN,
      decay: decays[0] ?? Number.NaN,
      inputs: [...inputs],
      expected: [...targets],
      predicted: [...predicted],
      mae: meanAbsoluteError(predicted, targets),
      madeWith,
    };
    usePredictStore.setState({ status: 'done', forecast });
  } catch (error) {
    if (usePredictStore.getState().draw !== draw + 1) return;
    usePredictStore.setState({ status: 'failed', failure: asFailure(error) });
  }
}
