/** The reason that the panel gives for the forecasts of flat waves, computed. */
import { describe, expect, it } from 'vitest';
import { createCore } from '../../core/create-core';
import { stackWeights } from '../../core/lstm/flat-weights';
import { meanAbsoluteLoss } from '../../core/lstm/loss';
import { stackForward } from '../../core/lstm/stack';
import type { StackWeights } from '../../core/lstm/shapes';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import { requestOf } from '../../runs/fit-request';
import { fitSettingsOf } from '../../settings/settings';
import { shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { weightsOfFile } from '../../shipped/testing/weights-file';

const { timesteps, outputs } = shippedShape;
const tests = generateExamples(timesteps, 1000, outputs, createStream(shippedSettings.seed, 'test', 0));

/** The fifth of the test waves that decays fastest. */
const flattest = [...tests.decays.keys()].sort((a, b) => tests.decays[b] - tests.decays[a]).slice(0, 200);

/** Mean of the absolute and of the signed error on the flattest waves. */
function errorsOf(weights: StackWeights): { readonly absolute: number; readonly signed: number } {
  let absolute = 0;
  let signed = 0;
  for (const p of flattest) {
    const inputs = tests.inputs.subarray(p * timesteps, (p + 1) * timesteps);
    const forecast = stackForward(shippedShape, weights, inputs).outputs;
    for (let step = 0; step < outputs; step += 1) {
      const error = forecast[step] - tests.targets[p * outputs + step];
      absolute += Math.abs(error);
      signed += error;
    }
  }
  const points = flattest.length * outputs;
  return { absolute: absolute / points, signed: signed / points };
}

describe('on waves that have died out', () => {
  it('a miss of a hundredth pulls as hard as a miss of a tenth', () => {
    const pulls = [0.01, 0.1].map((miss) =>
      meanAbsoluteLoss(new Float64Array([0.5 + miss]), new Float64Array([0.5])),
    );
    expect(pulls[0].dForecasts).toEqual(pulls[1].dForecasts);
  });

  it('the shipped model’s error is a shift that all its answers share', () => {
    const { absolute, signed } = errorsOf(weightsOfFile);
    expect(absolute).toBeGreaterThan(0.01);
    expect(signed).toBeLessThan(-0.98 * absolute);
  });

  it.each([0.001, 0.02])(
    'the shift is gone when the rate falls from %d to 0',
    async (learningRate) => {
      const core = createCore();
      await core.useEngine('simd');
      const settings = { ...fitSettingsOf(shippedSettings), learningRate, schedule: 'cosine' } as const;
      const { snapshot } = await core.fit(requestOf(settings, 'falling'), () => undefined);
      const { absolute, signed } = errorsOf(stackWeights(shippedShape, snapshot.weights));
      expect(Math.abs(signed)).toBeLessThan(0.001);
      expect(absolute).toBeLessThan(0.003);
    },
    120_000,
  );
});
