import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberedRuns, rememberRuns } from './remembered-runs';
import type { Run } from './run';
import { startFit } from './fits';
import { beginWith, newestRun } from './testing/tiny-fits';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

const key = 'ringdown.runs';

async function fitted(): Promise<Run> {
  await beginWith('simd');
  await startFit();
  return newestRun();
}

describe('a run', () => {
  it('is restored after a reload, without its model', async () => {
    const run = { ...(await fitted()), errors: { mae: 0.02, trainingMae: 0.03, draw: 1 } };
    rememberRuns([run]);
    const [found] = rememberedRuns();
    const { id, settings, status, engine, variant, errors } = run;
    expect(found).toMatchObject({ id, settings, status, engine, variant, errors, isOfEarlierVisit: true });
    expect(found.snapshots).toEqual([]);
    expect(found.progress).toMatchObject({ batch: 6, batches: 6 });
    expect(found.losses.map(({ batch }) => batch)).toEqual([1, 2, 3, 4, 5, 6]);
    rememberRuns([]);
    expect(rememberedRuns()).toEqual([]);
  });

  it('is stored when it ends', async () => {
    const { id } = await fitted();
    expect(rememberedRuns().map((run) => run.id)).toEqual([id]);
  });

  it.each([
    ['a setting out of range', { settings: { units: 1e9 } }],
    ['a name that is no number', { id: '<b>' }],
    ['a curve that is none', { losses: 'steep' }],
    ['an engine of another version', { engine: 'quantum' }],
  ])('with %s is left out, and the others stay', async (_, change) => {
    rememberRuns([await fitted()]);
    const [good] = JSON.parse(kept.get(key) ?? '[]');
    const settings = { ...good.settings, ...('settings' in change ? change.settings : {}) };
    kept.set(
      key,
      JSON.stringify([
        { ...good, ...change, settings },
        { ...good, id: '5' },
      ]),
    );
    expect(rememberedRuns().map(({ id }) => id)).toEqual(['5']);
  });

  it('never causes an error, whatever the browser has stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(String)), (text) => {
        kept.set(key, text);
        expect(Array.isArray(rememberedRuns())).toBe(true);
      }),
      { seed: 20261126, numRuns: 2000 },
    );
  });
});
