/** Runs in the page: what a core that has just been made says of a model of the same fit. */
import { createCore } from '../../src/core/create-core';
import type { FitRequest } from '../../src/core/api';
import { watchFit } from '../../src/core/testing/watched-fit';

/** The forecast of `inputs` by the model after so many batches of a fit on fixed SIMD. */
export async function freshForecast(
  request: FitRequest,
  batches: number,
  inputs: readonly number[],
): Promise<number[]> {
  const training = createCore();
  await training.useEngine('simd');
  const fit = watchFit(training, { ...request, pauseAfter: batches });
  await fit.when(({ state }) => state === 'paused');
  await training.command(request.run, { kind: 'stop' });
  const { snapshot } = await fit.result;
  if (snapshot.batch !== batches) throw new Error(`stopped at batch ${snapshot.batch}`);
  const fresh = createCore();
  await fresh.useEngine('simd');
  const { answer } = await fresh.ask({ kind: 'forecast', inputs: Float32Array.from(inputs) }, snapshot);
  return [...answer];
}
