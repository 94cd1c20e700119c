/** Makes the shipped weights, in Node; see `scripts/weights.mjs`. Not part of the page. */
import { createCore } from '../../core/create-core';
import type { Core, Evaluation, FitRequest, FitResult, Schedule, Snapshot } from '../../core/api';
import { parametersOf, stackWeights } from '../../core/lstm/flat-weights';
import { initialWeights } from '../../core/lstm/initial-weights';
import { createStream } from '../../core/sequence/random';
import { requestOf, shapeOf } from '../../runs/fit-request';
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
  const {
    mae,
    trainingMae,
    maeByStep,
    baselines,
    baselinesByStep,
    worseThanHalf,
    lookUp,
    lookUpSamples,
    linearRegression,
  } = await errorsOf(core, result.snapshot);

  // The same number of updates, on few sequences that are seen many times.
  const few = await fit(core, { ...chapter, samples: 100, epochs: 100 });
  const fewErrors = await errorsOf(core, few);
  return {
    weights: result.snapshot.weights,
    facts: {
      loss: losses.at(-1) ?? Number.NaN,
      curve: meansBetween(losses),
      mae,
      trainingMae,
      maeByStep,
      baselines,
      baselinesByStep,
      worseThanHalf,
      lookUp,
      lookUpSamples,
      linearRegression,
      rates: await ratesOf(core),
      fewTimesMany: { mae: fewErrors.mae, trainingMae: fewErrors.trainingMae },
      batchSizes: await batchSizesOf(core),
      deep: await deepOf(core),
    },
  };
}

/** Number of the next fit of this process: no two snapshots may have the same name. */
let fits = 0;

async function fit(core: Core, settings: FitSettings, from?: Snapshot): Promise<Snapshot> {
  const request = requestOf(settings, `fit ${(fits += 1)}`, from);
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

/**
 * Four layers of about as many parameters as the chapter's two, as Keras initialises them, and with larger initial
 * input kernels in the layers above the first, so that the wave reaches the top as large as it leaves the first layer.
 */
async function deepOf(core: Core): Promise<ShippedFacts['deep']> {
  const shape = { layers: 4, units: 13 };
  const seeds = [1, 2, 3];
  return {
    ...shape,
    mae: await medianMae(core, seeds, shape),
    gain: deepGain,
    gainMae: await medianMae(core, seeds, shape, deepGain),
  };
}

/** With it, the sizes of the wave in the four layers are alike; `08-fit/depth.test.ts` measures them. */
const deepGain = 4;

/** The median error over the seeds, which the page's text states. */
async function medianMae(
  core: Core,
  seeds: readonly number[],
  changes: Partial<FitSettings>,
  gain = 1,
): Promise<number> {
  const errors: number[] = [];
  for (const seed of seeds) {
    const settings = { ...chapter, ...changes, seed };
    const from = gain === 1 ? undefined : amplified(settings, gain, fits);
    errors.push((await errorsOf(core, await fit(core, settings, from))).mae);
  }
  return errors.sort((one, other) => one - other)[Math.floor(seeds.length / 2)];
}

/** The initial model, with the input kernels of all layers above the first multiplied by `gain`. */
function amplified(settings: FitSettings, gain: number, run: number): Snapshot {
  const shape = shapeOf(settings);
  const weights = new Float32Array(parametersOf(shape));
  const views = stackWeights(shape, weights);
  const initial = initialWeights(shape, createStream(settings.seed, 'weights'));
  initial.layers.forEach(({ kernel, recurrentKernel, bias }, index) => {
    views.layers[index].kernel.set(index === 0 ? kernel : kernel.map((value) => value * gain));
    views.layers[index].recurrentKernel.set(recurrentKernel);
    views.layers[index].bias.set(bias);
  });
  if (initial.head !== undefined) {
    views.head?.kernel.set(initial.head.kernel);
    views.head?.bias.set(initial.head.bias);
  }
  return { run: `amplified ${run}`, batch: 0, shape, weights };
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
