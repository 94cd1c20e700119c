import { expect, it } from 'vitest';
import type { Snapshot } from '../core/api';
import { changeSettings } from '../settings/settings-store';
import { fingerprint } from './fingerprint';
import { startFit } from './fits';
import { beginWith, newestRun } from './testing/tiny-fits';

async function fitted(seed: number): Promise<Snapshot> {
  await beginWith('simd');
  changeSettings({ seed });
  await startFit();
  const last = newestRun().snapshots.at(-1);
  if (last === undefined) throw new Error('the fit left no model');
  return last;
}

/** With the bit of this number of one weight turned over. */
function withBitTurned({ shape, weights }: Snapshot, weight: number, bit: number) {
  const others = weights.slice();
  new Uint32Array(others.buffer)[weight] ^= 1 << bit;
  return { shape, weights: others };
}

it('is the same in every test run: fixed SIMD gives the same bits everywhere', async () => {
  expect(fingerprint(await fitted(7))).toBe('CY0K-21HP');
});

it('is the same for two fits with one seed, and another one for another seed', async () => {
  const one = fingerprint(await fitted(3));
  expect(fingerprint(await fitted(3))).toBe(one);
  expect(fingerprint(await fitted(4))).not.toBe(one);
});

it('differs when one bit of any weight differs, and when the same weights have another shape', async () => {
  const model = await fitted(7);
  const turned = [...model.weights.keys()].flatMap((weight) =>
    [0, 1, 22, 31].map((bit) => fingerprint(withBitTurned(model, weight, bit))),
  );
  expect(new Set([...turned, fingerprint(model)]).size).toBe(turned.length + 1);

  const { weights } = model;
  const units = [{ units: 3, returnSequences: false }];
  const shapes = [1, 2].map((features) => ({ timesteps: 10, features, layers: units, outputs: 2 }));
  const [one, other] = shapes.map((shape) => fingerprint({ shape, weights }));
  expect(one).not.toBe(other);
});

it('reads the weights where they begin in a larger buffer, and is written in letters that are not mistaken', async () => {
  const { shape, weights } = await fitted(7);
  const larger = new Float32Array(weights.length + 5);
  larger.set(weights, 3);
  expect(fingerprint({ shape, weights: larger.subarray(3, 3 + weights.length) })).toBe(
    fingerprint({ shape, weights }),
  );
  expect(fingerprint({ shape, weights })).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});
