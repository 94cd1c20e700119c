/** Makes the weights the page ships, in Node; see `scripts/weights.mjs`. Never part of the page. */
import { createCore } from '../../core/create-core';
import type { Core, FitRequest } from '../../core/api';
import { curveEvery, type ShippedFacts } from '../shipped-model';
import { requestOf } from '../../runs/run-request';
import { initialSettings } from '../../settings/settings';
import { runAction } from '../../ui/run-action';
import { plainMae, scheduledMae } from './scheduled-fit';

/** The chapter's fit with the settings the page opens with, on the fixed SIMD kernel. */
export async function fitShipped(): Promise<{
  readonly weights: Float32Array;
  readonly facts: ShippedFacts;
}> {
  const core = createCore();
  await core.useEngine('simd');
  const test = { samples: 1000, seed: initialSettings.seed, draw: 0 };

  const losses = await fitStepByStep(core, requestOf(initialSettings, 1));
  const { mae, trainingMae, maeByStep, baselines, linearRegression } = await core.evaluate(test);
  const weights = await core.weights();

  // As many updates, on few sequences seen many times.
  const fewSettings = { ...initialSettings, samples: 100, epochs: 100 };
  await core.fit(requestOf(fewSettings, 2), () => undefined);
  const few = await core.evaluate(test);
  return {
    weights,
    facts: {
      loss: losses.at(-1) ?? Number.NaN,
      curve: meansBetween(losses),
      mae,
      trainingMae,
      maeByStep,
      baselines,
      linearRegression,
      plainMae: await plainMae(),
      scheduledMae: await scheduledMae(),
      fewTimesMany: { mae: few.mae, trainingMae: few.trainingMae },
    },
  };
}

/** Fits one batch at a time: messages of a fit that runs come by the clock, those of one that is stepped don't. */
async function fitStepByStep(core: Core, request: FitRequest): Promise<number[]> {
  const losses: number[] = [];
  await core.fit({ ...request, stepFirst: true }, ({ batch, loss, state }) => {
    losses[batch - 1] = loss;
    if (state === 'paused') runAction(() => core.command(request.runId, 'step'));
  });
  return losses;
}

/**
 * From the running mean after each batch to the mean of every `curveEvery` batches: all batches are of one size.
 * Rounded to what a chart can show, which keeps the page small.
 */
function meansBetween(running: readonly number[]): number[] {
  const sumAfter = (batches: number) => (batches === 0 ? 0 : batches * running[batches - 1]);
  return Array.from({ length: Math.floor(running.length / curveEvery) }, (_, index) => {
    const from = index * curveEvery;
    return Number(((sumAfter(from + curveEvery) - sumAfter(from)) / curveEvery).toFixed(5));
  });
}
