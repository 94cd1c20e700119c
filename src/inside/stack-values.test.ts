import { expect, it } from 'vitest';
import { shippedTrace } from '../shipped/testing/weights-file';
import { isSameWave, shadeRange, valuesOf } from './stack-values';

const { layers } = valuesOf(shippedTrace(18, 0.02));

it('gates are shaded from shut to open, the other quantities symmetrically about zero', () => {
  for (const gate of ['i', 'f', 'o'] as const) expect(shadeRange(layers, gate)).toEqual([0, 1]);
  for (const quantity of ['g', 'c', 'h'] as const) {
    const [low, high] = shadeRange(layers, quantity);
    expect(low).toBe(-high);
    const all = layers.flatMap((layer) => Array.from(layer[quantity], Math.abs));
    expect(Math.max(...all)).toBeLessThanOrEqual(high);
    expect(Math.max(...all)).toBeGreaterThan(high - 0.1);
  }
});

it('a copy of a wave is the same wave', () => {
  const wave = Float32Array.of(0.1, 0.2);
  expect(isSameWave(wave, wave.slice())).toBe(true);
  expect(isSameWave(wave, Float32Array.of(0.1, 0.3))).toBe(false);
  expect(isSameWave(wave, Float32Array.of(0.1))).toBe(false);
  expect(isSameWave(undefined, wave)).toBe(false);
});
