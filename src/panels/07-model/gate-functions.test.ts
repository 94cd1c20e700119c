import { expect, it } from 'vitest';
import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor1d } from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { gateCurves, gateInputs, largestGap } from './gate-functions';

it("draws the same curves as TensorFlow.js' two activations", async () => {
  await setBackend('cpu');
  for (const activation of ['sigmoid', 'hardSigmoid'] as const) {
    const layer = layers.activation({ activation });
    const values = await (layer.apply(tensor1d([...gateInputs])) as ReturnType<typeof tensor1d>).data();
    gateCurves[activation].forEach((value, index) => expect(value).toBeCloseTo(values[index] ?? NaN, 6));
  }
});

it('finds the largest difference, where the straight line reaches 1', () => {
  const { x, gap } = largestGap();
  expect(x).toBe(2.5);
  expect(gap).toBeCloseTo(1 - 1 / (1 + Math.exp(-2.5)), 12);
});
