import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '../core/api';
import { CoreError } from '../core/core-error';
import { changeSettings, currentFitSettings } from '../settings/settings-store';
import { provideCore } from '../worker/connection';
import { fitCost } from './fit-cost';
import { changeRate, commandFit, replaceFit, retryFit, startFit } from './fits';
import {
  finishedRuns,
  latestStatus,
  restingSnapshot,
  runsOf,
  shownMoment,
  shownReference,
  shownSnapshot,
  useRunsStore,
} from './runs-store';
import { beginWith, longSettings, newestRun, whenNewest } from './testing/tiny-fits';

let core: Core;
const state = () => useRunsStore.getState();

beforeEach(async () => {
  core = await beginWith('simd');
});

describe('startFit', () => {
  it('runs the settings in force to the end, and keeps the model as a value', async () => {
    await startFit();
    const run = newestRun();
    expect(run).toMatchObject({ id: '1', status: 'done', engine: 'simd', settings: currentFitSettings() });
    expect(run.progress).toMatchObject({ batch: 6, batches: 6 });
    expect(run.seconds).toBeGreaterThan(0);
    expect(run.losses.map(({ batch }) => batch)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(run.losses.at(-1)?.loss).toBe(run.progress?.loss);
    expect(shownMoment(state())).toEqual({ run: '1', batch: 6 });
    expect(shownSnapshot(state())).toMatchObject({ run: '1', batch: 6, optimizer: { iterations: 6 } });
    expect(finishedRuns(state())).toEqual([run]);
  });

  it('does nothing while a fit is under way', async () => {
    changeSettings(longSettings);
    const fit = startFit();
    await startFit();
    expect(state().order).toEqual(['1']);
    await commandFit({ kind: 'stop' });
    await fit;
  });

  it('trains some batches and pauses when asked to', async () => {
    changeSettings(longSettings);
    const fit = startFit({ pauseAfter: 1 });
    await whenNewest(({ status }) => status === 'paused');
    expect(newestRun().progress?.batch).toBe(1);
    expect(restingSnapshot(state())).toMatchObject({ batch: 1 });
    await commandFit({ kind: 'step', batches: 1 });
    await whenNewest(({ status, progress }) => status === 'paused' && progress?.batch === 2);
    await commandFit({ kind: 'stop' });
    await fit;
    expect(newestRun()).toMatchObject({ status: 'stopped', progress: { batch: 2 } });
  });

  it('keeps about a hundred moments of a fit, each a model that can be evaluated', async () => {
    changeSettings({ samples: 4000 });
    await startFit();
    const { snapshots } = newestRun();
    expect(snapshots).toHaveLength(100);
    expect(snapshots.map(({ batch }) => batch)).toEqual(Array.from({ length: 100 }, (_, k) => 4 * (k + 1)));
    const inputs = new Float32Array(10);
    const { of } = await core.ask({ kind: 'forecast', inputs }, snapshots[50]);
    expect(of).toEqual({ run: '1', batch: snapshots[50].batch });
  });

  it('begins with the given model', async () => {
    await startFit();
    const from = shownSnapshot(state());
    if (from === undefined) throw new Error('there is a model');
    await startFit({ from, changes: { epochs: 2 } });
    expect(newestRun()).toMatchObject({ id: '2', progress: { firstBatch: 6, batch: 12 } });
  });
});

describe('a fit that fails', () => {
  it('at its start leaves the previous model, which stays the shown one', async () => {
    await startFit();
    const { batch, run } = shownMoment(state()) ?? {};
    provideCore({ ...core, fit: () => Promise.reject(new CoreError('out-of-memory')) });
    changeSettings({ length: 400, units: 256, layers: 8 });
    await startFit();
    expect(newestRun()).toMatchObject({ status: 'failed', failure: { code: 'out-of-memory' } });
    expect(shownMoment(state())).toEqual({ run, batch });
    expect(shownReference(state())).toMatchObject({ run: '1', shape: { timesteps: 10 } });
  });

  it('because its model is too large is refused before anything is made, with an estimate', async () => {
    const far = { samples: 1_000_000, units: 256, layers: 8, length: 400, outputs: 50, batchSize: 512 };
    changeSettings(far);
    await startFit();
    const failure = { code: 'out-of-memory', detail: expect.stringContaining('bytes for training') };
    expect(newestRun()).toMatchObject({ status: 'failed', failure });
    const { megabytes, mostMegabytes, minutes } = fitCost(currentFitSettings(), state());
    expect(mostMegabytes).toBe(4096);
    expect(megabytes).toBeGreaterThan(10_000);
    expect(minutes).toBeGreaterThan(1000);
  });

  it('because the worker ended can continue from its last moment to the same result', async () => {
    changeSettings({ samples: 400 });
    await startFit();
    const whole = newestRun().snapshots.at(-1);
    const dying: Core = {
      ...core,
      fit: (request, onEvent) =>
        new Promise((_, reject) => {
          const fit = core.fit(request, (event) => {
            onEvent(event);
            if (event.kind !== 'progress' || event.progress.batch < 20) return;
            core.command(request.run, { kind: 'stop' }).catch(reject);
            fit.then(() => reject(new CoreError('worker-died', 'gone')), reject);
          });
        }),
    };
    provideCore(dying);
    const cut = startFit({ pauseAfter: 20 });
    await cut;
    expect(newestRun()).toMatchObject({ status: 'failed', failure: { code: 'worker-died' } });
    expect(newestRun().snapshots.at(-1)?.batch).toBe(20);
    provideCore(core);
    await retryFit();
    const run = newestRun();
    expect(run).toMatchObject({ id: '2', status: 'done', progress: { firstBatch: 20, batch: 40 } });
    expect(run.failure).toBeUndefined();
    expect(run.snapshots.at(-1)?.weights).toEqual(whole?.weights);
    const batches = run.losses.map(({ batch }) => batch);
    expect(batches).toEqual([...new Set(batches)].sort((one, other) => one - other));
  });

  /** A core whose fit trains twenty batches and then fails. */
  const failing = (error: CoreError): Core => ({
    ...core,
    fit: async (request, onEvent) => {
      const stops: Promise<unknown>[] = [];
      await core.fit(request, (event) => {
        onEvent(event);
        if (event.kind === 'progress' && event.progress.state === 'paused') {
          stops.push(core.command(request.run, { kind: 'stop' }));
        }
      });
      await Promise.all(stops);
      throw error;
    },
  });

  it('because it diverged is begun again, with the settings that the learner has changed since', async () => {
    changeSettings({ samples: 400, learningRate: 1 });
    provideCore(failing(new CoreError('diverged')));
    await startFit({ pauseAfter: 20 });
    expect(newestRun().snapshots.at(-1)?.batch).toBe(20);
    provideCore(core);
    changeSettings({ learningRate: 0.001 });
    const again = retryFit();
    await whenNewest(({ status }) => status === 'paused');
    await commandFit({ kind: 'resume' });
    await again;
    expect(newestRun()).toMatchObject({
      id: '2',
      status: 'done',
      settings: { learningRate: 0.001 },
      progress: { firstBatch: 0, batch: 40 },
    });
  });

  it('because the worker ended is begun again after a change of the settings', async () => {
    changeSettings({ samples: 400 });
    provideCore(failing(new CoreError('worker-died')));
    await startFit({ pauseAfter: 20, changes: { epochs: 2 } });
    provideCore(core);
    changeSettings({ units: 2 });
    const again = retryFit();
    await whenNewest(({ status }) => status === 'paused');
    await commandFit({ kind: 'resume' });
    await again;
    expect(newestRun()).toMatchObject({
      settings: { units: 2, epochs: 2 },
      progress: { firstBatch: 0, batch: 80 },
    });
  });

  it('and was started with changes of its own continues with them', async () => {
    changeSettings({ samples: 400 });
    provideCore(failing(new CoreError('context-lost')));
    await startFit({ pauseAfter: 20, changes: { epochs: 2 } });
    provideCore(core);
    await retryFit();
    expect(newestRun()).toMatchObject({
      id: '1',
      settings: { epochs: 2 },
      progress: { firstBatch: 20, batch: 80 },
    });
  });

  it('before its first snapshot begins again with the model that it began with', async () => {
    await startFit();
    const from = shownSnapshot(state());
    if (from === undefined) throw new Error('there is a model');
    provideCore({ ...core, fit: () => Promise.reject(new CoreError('worker-died')) });
    await startFit({ from, changes: { epochs: 2 } });
    provideCore(core);
    await retryFit();
    expect(newestRun()).toMatchObject({ id: '2', progress: { firstBatch: 6, batch: 12 } });
  });

  it('after a pause leaves the model of the fit before it', async () => {
    await startFit();
    changeSettings({ samples: 400 });
    provideCore(failing(new CoreError('diverged')));
    await startFit({ pauseAfter: 20 });
    expect(shownMoment(state())).toEqual({ run: '1', batch: 6 });
    expect(restingSnapshot(state())).toMatchObject({ run: '1', batch: 6 });
  });
});

describe('the model at rest', () => {
  it('is that of the last pause while the fit goes on', async () => {
    changeSettings(longSettings);
    const fit = startFit({ pauseAfter: 1 });
    await whenNewest(({ status }) => status === 'paused');
    await commandFit({ kind: 'resume' });
    await whenNewest(({ progress }) => (progress?.batch ?? 0) > 1);
    expect(restingSnapshot(state())).toMatchObject({ run: '1', batch: 1 });
    await commandFit({ kind: 'stop' });
    await fit;
    expect(restingSnapshot(state())).toMatchObject({ run: '1', batch: newestRun().progress?.batch });
  });
});

describe('a learning rate that was changed during a fit', () => {
  it('is in force again when the fit continues after its worker has ended', async () => {
    /** The newest run after ten more batches and a change of the rate; then its worker ends, or it goes on. */
    const fitted = async (dies: boolean) => {
      let die: (error: CoreError) => void = () => undefined;
      const stops = new Promise<never>((_, reject) => (die = reject));
      let inCore: Promise<unknown> = Promise.resolve();
      const dying: Core['fit'] = (...given) => {
        const fit = core.fit(...given);
        inCore = fit;
        return Promise.race([fit, stops]);
      };
      if (dies) provideCore({ ...core, fit: dying });
      const fit = startFit({ pauseAfter: 10 });
      await whenNewest(({ status }) => status === 'paused');
      await changeRate(0.05);
      await commandFit({ kind: 'step', batches: 2 });
      await whenNewest(({ status, progress }) => status === 'paused' && progress?.batch === 12);
      if (!dies) await commandFit({ kind: 'resume' });
      else die(new CoreError('worker-died'));
      await fit;
      if (!dies) return newestRun();
      const { id } = newestRun();
      provideCore(core);
      await core.command(id, { kind: 'stop' });
      await inCore;
      await retryFit();
      return newestRun();
    };
    changeSettings({ samples: 400 });
    const whole = await fitted(false);
    const resumed = await fitted(true);
    expect(resumed).toMatchObject({
      status: 'done',
      progress: { firstBatch: 12, batch: 40, learningRate: 0.05 },
    });
    expect(resumed.snapshots.at(-1)?.weights).toEqual(whole.snapshots.at(-1)?.weights);
  });
});

describe('stopping', () => {
  it('before the first batch leaves the previous model, and no run', async () => {
    await startFit();
    const before = state().byId['1'];
    const fit = startFit();
    await commandFit({ kind: 'stop' });
    await fit;
    // The moments of a run are kept until another begins; its last model stays.
    expect(runsOf(state())).toEqual([{ ...before, snapshots: before.snapshots.slice(-1) }]);
    expect(shownMoment(state())).toEqual({ run: '1', batch: 6 });
  });

  it('a fit whose worker has ended causes no rejection, and another fit can be started', async () => {
    changeSettings(longSettings);
    let end: (error: CoreError) => void = () => undefined;
    const gone = new CoreError('worker-died', 'gone');
    provideCore({
      ...core,
      fit: () => new Promise((_, reject) => (end = reject)),
      command: () => Promise.reject(gone),
    });
    const fit = startFit();
    await commandFit({ kind: 'stop' });
    const replaced = replaceFit();
    end(gone);
    provideCore(core);
    changeSettings({ samples: 60 });
    await fit;
    await replaced;
    expect(latestStatus(state())).toBe('done');
    expect(state().order.length).toBeGreaterThan(0);
  });
});

describe('commandFit', () => {
  it('rejects when a command fails for another reason than the end of the worker', async () => {
    changeSettings(longSettings);
    const fit = startFit({ pauseAfter: 1 });
    await whenNewest(({ status }) => status === 'paused');
    const failing = (code: CoreError['code']): void =>
      provideCore({ ...core, command: () => Promise.reject(new CoreError(code)) });
    failing('bad-request');
    await expect(commandFit({ kind: 'resume' })).rejects.toMatchObject({ code: 'bad-request' });
    failing('worker-died');
    expect(await commandFit({ kind: 'resume' })).toBeUndefined();
    provideCore(core);
    await commandFit({ kind: 'stop' });
    await fit;
  });
});

describe('replaceFit', () => {
  it('stops the fit under way and starts another', async () => {
    changeSettings(longSettings);
    const first = startFit();
    await whenNewest(({ progress }) => (progress?.batch ?? 0) > 0);
    changeSettings({ samples: 60 });
    await replaceFit();
    await first;
    expect(runsOf(state()).map(({ status }) => status)).toEqual(['stopped', 'done']);
  });
});

describe('time', () => {
  it('does not include pauses', async () => {
    changeSettings({ samples: 100 });
    const clicked = performance.now();
    const fit = startFit({ pauseAfter: 1 });
    await whenNewest(({ status }) => status === 'paused');
    const paused = performance.now();
    while (performance.now() - paused < 300) await core.currentEngine();
    await commandFit({ kind: 'resume' });
    await fit;
    const whole = (performance.now() - clicked) / 1000;
    const { seconds = Infinity, progress } = newestRun();
    expect(progress?.pausedSeconds).toBeGreaterThan(0.1);
    expect(seconds).toBeLessThanOrEqual(whole - (progress?.pausedSeconds ?? 0));
  });
});
