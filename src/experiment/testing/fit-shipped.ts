/** Makes the weights the page ships, in Node; see `scripts/weights.mjs`. Never part of the page. */
import { createCore } from '../../core/create-core';
import type { ShippedFacts } from '../shipped-model';
import { requestOf } from '../run-request';
import { initialSettings } from '../settings';

/** The chapter's fit with the settings the page opens with, on the fixed SIMD kernel. */
export async function fitShipped(): Promise<{
  readonly weights: Float32Array;
  readonly facts: ShippedFacts;
}> {
  const core = createCore();
  await core.useEngine('simd');
  const { last } = await core.fit(requestOf(initialSettings, 1), () => undefined);
  const { mae, maeByStep, baselines, linearRegression } = await core.evaluate({
    samples: 1000,
    seed: initialSettings.seed,
    draw: 0,
  });
  return {
    weights: await core.weights(),
    facts: { loss: last.loss, mae, maeByStep, baselines, linearRegression },
  };
}
