import { beforeAll, expect, it } from 'vitest';
import { createCore } from '../../core/create-core';
import { deepFacts } from '../../shipped/depth-facts';
import { shippedSettings } from '../../shipped/shipped-model';
import { provideCore } from '../../worker/connection';
import { freshModel, measureDepth } from './depth';
import { text as en } from './text.en';
import { text as zh } from './text.zh';

const { layers, units, mae, gain, gainMae, alwaysHalf } = deepFacts;

beforeAll(async () => {
  const core = createCore();
  await core.useEngine('simd');
  provideCore(core);
});

const fresh = (changes: Partial<typeof shippedSettings>) => freshModel({ ...shippedSettings, ...changes });

it.each([7, 1, 2])('the wave fades upwards more than the gradient fades downwards, seed %d', async (seed) => {
  const { layers: found, byTimestep } = await measureDepth(fresh({ layers, units, seed }), seed);
  expect(found).toHaveLength(layers);
  const up = found[0].wave / found[layers - 1].wave;
  const down = found[layers - 1].gradient / found[0].gradient;
  expect(up).toBeGreaterThan(10);
  expect(down).toBeLessThan(up);
  // In time the gradient does vanish: by a factor of a thousand and more over 50 timesteps.
  expect(byTimestep[layers - 1][49] / byTimestep[layers - 1][0]).toBeGreaterThan(1000);
});

it('with larger input weights in the upper layers the wave arrives undiminished, within a factor of 2', async () => {
  const model = fresh({ layers, units });
  const { weights, shape } = model;
  let at = 0;
  shape.layers.forEach((_, index) => {
    const kernel = (index === 0 ? 1 : units) * 4 * units;
    if (index > 0) for (let k = at; k < at + kernel; k += 1) weights[k] *= gain;
    at += kernel + units * 4 * units + 4 * units;
  });
  const { layers: found } = await measureDepth({ ...model, run: 'amplified' }, shippedSettings.seed);
  const ratio = found[0].wave / found[layers - 1].wave;
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

it('four layers learn next to nothing, and with those weights they leave the plain', () => {
  expect(mae / alwaysHalf).toBeGreaterThan(0.9);
  expect(gainMae / alwaysHalf).toBeLessThan(0.75);
});

it('the verdict blames the wave only where it fades more than the gradient', () => {
  const layer = (gradient: number, wave: number) => ({ gradient, wave });
  const faded = [layer(1, 0.01), layer(2, 0.001)];
  const vanished = [layer(0.01, 0.01), layer(1, 0.005)];
  expect(en.depth.verdict(faded, deepFacts)).toContain('nothing makes up for that');
  expect(en.depth.verdict(vanished, deepFacts)).not.toContain('nothing makes up for that');
  expect(zh.depth.verdict(faded, deepFacts)).toContain('1/10');
});
