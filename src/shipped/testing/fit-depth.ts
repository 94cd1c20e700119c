/** Measures stacks of about equal size, in Node; see `scripts/weights.mjs`. Not part of the page. */
import { createCore } from '../../core/create-core';
import { requestOf } from '../../runs/fit-request';
import { fitSettingsOf, initialSettings } from '../../settings/settings';
import { depthSizes, type DepthFacts } from '../depth-facts';

const chapter = fitSettingsOf(initialSettings);

/** The chapter's fit with each size and seed, and its error on the first test set of that seed. */
export async function fitDepth(seeds: readonly number[]): Promise<DepthFacts> {
  const core = createCore();
  await core.useEngine('simd');
  const alwaysHalf: number[] = [];
  const errors: number[][] = depthSizes.map(() => []);
  for (const seed of seeds) {
    for (const [at, { layers, units }] of depthSizes.entries()) {
      const request = requestOf({ ...chapter, layers, units, seed }, `${layers} × ${units}, seed ${seed}`);
      const { snapshot } = await core.fit(request, () => undefined);
      const { answer } = await core.ask({ kind: 'evaluate', samples: 1000, seed, draw: 0 }, snapshot);
      errors[at].push(rounded(answer.mae));
      if (at === 0) alwaysHalf.push(rounded(answer.baselines['always-half']));
    }
  }
  return { alwaysHalf, errors };
}

/** Rounded to the digits that the page shows, and two more. */
const rounded = (error: number): number => Number(error.toFixed(6));
