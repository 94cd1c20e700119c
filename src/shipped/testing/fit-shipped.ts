/** Makes the shipped weights, in Node; see `scripts/weights.mjs`. Not part of the page. */
import { createCore } from '../../core/create-core';
import type { Core, Evaluation, FitRequest, FitResult, Schedule, Snapshot } from '../../core/api';
import { requestOf } from '../../runs/fit-request';
import { fitSettingsOf, initialSettings, type FitSettings } from '../../settings/settings';
import { curveEvery, type ShippedFacts } from '../shipped-model';
import { runAction } from '../../ui/run-action';

const chapter = fitSettingsOf(initialSettings);

/** The chapter's fit with the initial settings, on the fixed SIMD kernel. */
export async function fitShipped(): Promise<{
  readonly weights: Float32Array;
  readonly facts: ShippedFacts;
}> {
  const core = createCore();
  await core.useEngine('simd');

  const { result, losses } = await fitStepByStep(core, requestOf(chapter, 'shipped'));
  const errors = await errorsOf(core, result.snapshot);

  // The same number of updates, on few sequences that are seen many times.
  const few = await fit(core, { ...chapter, samples: 100, epochs: 100 });
  const fewErrors = await errorsOf(core, few);
  return {
    weights: result.snapshot.weights,
    facts: {
      loss: losses.at(-1) ?? Number.NaN,
      curve: meansBetween(losses),
      ...errors,
      rates: await ratesOf(core),
      fewTimesMany: { mae: fewErrors.mae, trainingMae: fewErrors.trainingMae },
      batchSizes: await batchSizesOf(core),
    },
  };
}

/** Number of the next fit of this process: no two snapshots may have the same name. */
let fits = 0;

async function fit(core: Core, settings: FitSettings): Promise<Snapshot> {
  const request = requestOf(settings, `fit ${(fits += 1)}`);
  return (await core.fit(request, () => undefined)).snapshot;
}

/** The error on the first test set of the snapshot's seed. */
async function errorsOf(
  core: Core,
  snapshot: Snapshot,
): Promise<Evaluation & { readonly trainingMae: number }> {
  const seed = snapshot.place?.seed ?? 0;
  const { answer } = await core.ask({ kind: 'evaluate', samples: 1000, seed, draw: 0 }, snapshot);
  const { trainingMae = Number.NaN } = answer;
  return { ...answer, trainingMae };
}

/** The learning rate taken apart: another rate alone, and a rate that falls. */
async function ratesOf(core: Core): Promise<ShippedFacts['rates']> {
  const rates: { learningRate: number; schedule: Schedule; mae: number }[] = [];
  for (const [learningRate, schedule] of [
    [chapter.learningRate, 'constant'],
    [0.01, 'constant'],
    [0.02, 'constant'],
    [0.02, 'cosine'],
  ] as const) {
    const mae = await medianMae(core, [1, 2, 3, 4, 5], { learningRate, schedule });
    rates.push({ learningRate, schedule, mae });
  }
  return rates;
}

/** The chapter's fit in batches of other sizes, with its seed. */
async function batchSizesOf(core: Core): Promise<ShippedFacts['batchSizes']> {
  const sizes: { batchSize: number; mae: number }[] = [];
  for (const batchSize of [1, 10, 100]) {
    const { mae } = await errorsOf(core, await fit(core, { ...chapter, batchSize }));
    sizes.push({ batchSize, mae });
  }
  return sizes;
}

/** The median error over the seeds, which the page's text states. */
async function medianMae(
  core: Core,
  seeds: readonly number[],
  changes: Partial<FitSettings>,
): Promise<number> {
  const errors: number[] = [];
  for (const seed of seeds) {
    const settings = { ...chapter, ...changes, seed };
    errors.push((await errorsOf(core, await fit(core, settings))).mae);
  }
  return errors.sort((one, other) => one - other)[Math.floor(seeds.length / 2)];
}

/** Fits one batch at a time: a running fit reports at time intervals, a stepped fit after each batch. */
async function fitStepByStep(
  core: Core,
  request: FitRequest,
): Promise<{ readonly result: FitResult; readonly losses: number[] }> {
  const losses: number[] = [];
  const result = await core.fit({ ...request, pauseAfter: 1 }, (event) => {
    if (event.kind !== 'progress') return;
    const { batch, loss, state } = event.progress;
    losses[batch - 1] = loss;
    if (state === 'paused') runAction(() => core.command(request.run, { kind: 'step', batches: 1 }));
  });
  return { result, losses };
}

/**
 * Turns the running mean after each batch into the mean of each `curveEvery` batches; all batches have the same size.
 * Rounded to the digits that a chart can show, which keeps the page small.
 */
function meansBetween(running: readonly number[]): number[] {
  const sumAfter = (batches: number) => (batches === 0 ? 0 : batches * running[batches - 1]);
  return Array.from({ length: Math.floor(running.length / curveEvery) }, (_, index) => {
    const from = index * curveEvery;
    return Number(((sumAfter(from + curveEvery) - sumAfter(from)) / curveEvery).toFixed(5));
  });
}
