import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetRuns, rememberedRuns, rememberRuns } from './remembered-runs';
import { canBeRepeated, gaveSameModel, isPlain, type Run } from './run';
import { commandFit, repeatFit, startFit } from './fits';
import { addRun, changeRun, forgetEarlierRuns, nextRunId, removeRun, useRunsStore } from './runs-store';
import { fitSettingsOf, initialSettings } from '../settings/settings';
import { changeSettings, currentFitSettings } from '../settings/settings-store';
import { beginWith, longSettings, newestRun, whenNewest } from './testing/tiny-fits';

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

const newRun = {
  settings: fitSettingsOf(initialSettings),
  status: 'running',
  losses: [],
  snapshots: [],
} as const;

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
    forgetRuns([id]);
    expect(rememberedRuns()).toEqual([]);
  });

  it('of an earlier visit is fitted again to the same model, whatever the fields contain', async () => {
    const { settings, snapshots, fingerprint } = await fitted();
    const [earlier] = rememberedRuns();
    useRunsStore.setState({ byId: { '1': earlier }, order: ['1'], past: {} });
    changeSettings({ seed: 99, units: 5 });
    await repeatFit(earlier);
    const again = newestRun();
    expect(again).toMatchObject({ id: '2', settings, fingerprint, status: 'done' });
    expect(again.snapshots.at(-1)?.weights).toEqual(snapshots.at(-1)?.weights);
    expect(again.options?.repeats).toEqual({ run: '1', batch: 6, fingerprint });
    expect(gaveSameModel(again)).toBe(true);
    expect(currentFitSettings()).toMatchObject({ seed: 99, units: 5 });
  });

  it('says whether it gave the same model as the one that it repeats, unless it was stopped before its end', async () => {
    const run = await fitted();
    const repeats = { run: '9', batch: 6, fingerprint: run.fingerprint ?? '' };
    const others = { run: '9', batch: 6, fingerprint: '0000-0000' };
    expect(gaveSameModel(run)).toBeUndefined();
    expect(gaveSameModel({ ...run, options: { repeats } })).toBe(true);
    expect(gaveSameModel({ ...run, options: { repeats: others } })).toBe(false);
    expect(gaveSameModel({ ...run, options: { repeats: { ...others, batch: 7 } } })).toBeUndefined();
  });

  it('that was stopped is fitted again as far as it had come', async () => {
    await beginWith('simd');
    changeSettings({ ...longSettings, schedule: 'cosine' });
    const fit = startFit({ pauseAfter: 7 });
    await whenNewest(({ status }) => status === 'paused');
    await commandFit({ kind: 'stop' });
    await fit;
    const { fingerprint, losses } = newestRun();
    const [earlier] = rememberedRuns();
    expect(earlier).toMatchObject({ status: 'stopped', progress: { batch: 7 } });
    useRunsStore.setState({ byId: { '1': earlier }, order: ['1'], past: {} });
    await repeatFit(earlier);
    const again = newestRun();
    expect(again).toMatchObject({ id: '2', status: 'stopped', fingerprint, losses });
    expect(gaveSameModel(again)).toBe(true);
  });

  it('that was disturbed or has no fingerprint is not fitted again, nor one of this visit', async () => {
    const run = await fitted();
    const [earlier] = rememberedRuns();
    expect(canBeRepeated(earlier)).toBe(true);
    const { fingerprint, ...without } = earlier;
    const rateChanges = [{ batch: 1, learningRate: 0.1 }];
    for (const other of [run, without, { ...earlier, rateChanges }]) {
      expect(canBeRepeated(other)).toBe(false);
      await repeatFit(other);
    }
    expect(newestRun().id).toBe('1');
  });

  it('is stored when it ends', async () => {
    const { id } = await fitted();
    expect(rememberedRuns().map((run) => run.id)).toEqual([id]);
  });

  it.each([
    ['a setting out of range', { settings: { units: 1e9 } }],
    ['a name that is no number', { id: '<b>' }],
    ['an engine of another version', { engine: 'quantum' }],
  ])('with %s is left out, and the others stay', async (_, change) => {
    await fitted();
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

  it('is stored with what disturbed it', async () => {
    const disturbed = {
      wentOn: { run: '7', batch: 3 },
      rateChanges: [{ batch: 4, learningRate: 0.02 }],
      movedEngine: true,
    };
    await fitted();
    changeRun('1', (run) => ({ ...run, ...disturbed, errors: { mae: 0.5, draw: 0 } }));
    expect(rememberedRuns()[0]).toMatchObject(disturbed);
    expect(isPlain(rememberedRuns()[0])).toBe(false);
  });

  it('is stored with its curve, to four digits, and without its models', async () => {
    await fitted();
    expect(kept.get(key)).not.toContain('weights');
    const { losses } = newestRun();
    expect(losses.length).toBeGreaterThan(0);
    const kept4 = (value: number) => Number(value.toPrecision(4));
    expect(rememberedRuns()[0].losses).toEqual(
      losses.map(({ batch, recentLoss, loss }) => ({
        batch,
        recentLoss: kept4(recentLoss),
        loss: kept4(loss),
      })),
    );
  });

  it('stays stored when another tab stores its own runs, and has a name of its own', async () => {
    await fitted();
    // Another tab, opened before: it knows no run.
    useRunsStore.setState({ byId: {}, order: [], past: {} });
    await startFit();
    expect(newestRun().id).toBe('2');
    expect(rememberedRuns().map(({ id }) => id)).toEqual(['1', '2']);
    forgetEarlierRuns();
    expect(rememberedRuns().map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('has a name that no fit of another tab has taken, even if that is not over yet', async () => {
    await beginWith('simd');
    const first = nextRunId(useRunsStore.getState());
    addRun({ ...newRun, id: first });
    useRunsStore.setState({ byId: {}, order: [], past: {} });
    expect(nextRunId(useRunsStore.getState())).toBe('2');
    addRun({ ...newRun, id: '2' });
    removeRun('2');
    expect(nextRunId(useRunsStore.getState())).toBe('2');
  });

  it.each(['1e300', '1e999', '-4', '2.5', '"many"', '99999999999'])(
    'is stored under a name that can be read, whatever the last name was: %s',
    async (last) => {
      kept.set('ringdown.last-run', last);
      await fitted();
      expect(rememberedRuns().map(({ id }) => id)).toEqual(['1']);
    },
  );

  it('is among the twelve newest of all tabs', async () => {
    const run = await fitted();
    rememberRuns(Array.from({ length: 20 }, (_, index) => ({ ...run, id: String(index + 1) })));
    expect(rememberedRuns().map(({ id }) => Number(id))).toEqual(Array.from({ length: 12 }, (_, k) => k + 9));
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

  it('with any one value changed is left out, or can be listed, named and stored again', async () => {
    await fitted();
    const [good] = JSON.parse(kept.get(key) ?? '[]') as Record<string, unknown>[];
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (name, value) => {
        kept.set(key, JSON.stringify([{ ...good, [name]: value }]));
        const runs = rememberedRuns();
        rememberRuns(runs);
        expect(rememberedRuns()).toEqual(runs);
        expect(runs.every(({ id, losses }) => /^[1-9]\d*$/.test(id) && losses.length <= 200)).toBe(true);
      }),
      { seed: 20261127, numRuns: 2000 },
    );
  });
});
