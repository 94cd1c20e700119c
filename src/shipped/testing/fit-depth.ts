/** Measures stacks of about equal size, in Node; see `scripts/weights.mjs`. Not part of the page. */
import type { Evaluation, Snapshot } from '../../core/api';
import { createCore } from '../../core/create-core';
import { parametersOf, stackWeights } from '../../core/lstm/flat-weights';
import { initialWeights } from '../../core/lstm/initial-weights';
import { createStream } from '../../core/sequence/random';
import { requestOf, shapeOf } from '../../runs/fit-request';
import { fitSettingsOf, initialSettings, type FitSettings } from '../../settings/settings';
import type { DepthFacts } from '../depth-facts';
import { deepest, deepGain, depthSizes } from '../depth-sizes';

const chapter = fitSettingsOf(initialSettings);

/** The chapter's fit with each size and seed, and its error on the first test set of that seed. */
export async function fitDepth(seeds: readonly number[]): Promise<DepthFacts> {
  const core = createCore();
  await core.useEngine('simd');
  const fit = async (settings: FitSettings, from?: Snapshot): Promise<Evaluation> => {
    const { layers, units, seed } = settings;
    const name = `${layers} × ${units}, seed ${seed}${from === undefined ? '' : ', amplified'}`;
    const { snapshot } = await core.fit(requestOf(settings, name, from), () => undefined);
    return (await core.ask({ kind: 'evaluate', samples: 1000, seed, draw: 0 }, snapshot)).answer;
  };
  const alwaysHalf: number[] = [];
  const errors: number[][] = depthSizes.map(() => []);
  const ofAmplified: number[] = [];
  for (const seed of seeds) {
    for (const [at, size] of depthSizes.entries()) {
      const answer = await fit({ ...chapter, ...size, seed });
      errors[at].push(rounded(answer.mae));
      if (at === 0) alwaysHalf.push(rounded(answer.baselines['always-half']));
    }
    const settings = { ...chapter, ...deepest, seed };
    ofAmplified.push(rounded((await fit(settings, amplified(settings))).mae));
  }
  return { alwaysHalf, errors, amplified: ofAmplified };
}

/** The initial model, with the input kernels of all layers above the first multiplied by `deepGain`. */
function amplified(settings: FitSettings): Snapshot {
  const shape = shapeOf(settings);
  const weights = new Float32Array(parametersOf(shape));
  const views = stackWeights(shape, weights);
  const initial = initialWeights(shape, createStream(settings.seed, 'weights'));
  initial.layers.forEach(({ kernel, recurrentKernel, bias }, index) => {
    views.layers[index].kernel.set(index === 0 ? kernel : kernel.map((value) => value * deepGain));
    views.layers[index].recurrentKernel.set(recurrentKernel);
    views.layers[index].bias.set(bias);
  });
  if (initial.head !== undefined) {
    views.head?.kernel.set(initial.head.kernel);
    views.head?.bias.set(initial.head.bias);
  }
  return { run: `amplified, seed ${settings.seed}`, batch: 0, shape, weights };
}

/** Rounded to the digits that the page shows, and two more. */
const rounded = (error: number): number => Number(error.toFixed(6));
