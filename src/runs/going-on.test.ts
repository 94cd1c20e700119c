import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '../core/api';
import { CoreError } from '../core/core-error';
import { changeSettings } from '../settings/settings-store';
import { provideCore } from '../worker/connection';
import { changeRate, changeSpeed, commandFit, goOn, retryFit, startFit } from './fits';
import { showMoment, shownSnapshot, useRunsStore } from './runs-store';
import { beginWith, newestRun, whenNewest } from './testing/tiny-fits';

let core: Core;
const state = () => useRunsStore.getState();

beforeEach(async () => {
  core = await beginWith('simd');
});

describe('going on from the shown moment', () => {
  it('gives the same curve and the same models as the undisturbed fit, to the bit, under its own name', async () => {
    await startFit();
    const whole = newestRun();
    showMoment({ run: '1', batch: 2 });
    await goOn();
    const rest = newestRun();
    expect(rest).toMatchObject({ id: '2', status: 'done', wentOn: { run: '1', batch: 2 } });
    expect(rest.losses).toEqual(whole.losses);
    expect(rest.snapshots.map(({ batch }) => batch)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const { run, batch, weights } of rest.snapshots) {
      expect(run).toBe('2');
      expect(weights).toEqual(whole.snapshots.find((one) => one.batch === batch)?.weights);
    }
    expect(state().cursor).toBeUndefined();
  });

  it('from the end trains as many epochs again, and not with another shape', async () => {
    await startFit();
    changeSettings({ units: 4 });
    await goOn();
    expect(state().order).toEqual(['1']);
    changeSettings({ units: 3 });
    await goOn();
    expect(newestRun()).toMatchObject({
      id: '2',
      status: 'done',
      progress: { firstBatch: 6, batch: 12, epochs: 2 },
    });
  });

  it('keeps the moments when it is stopped at once, and none that is gone is shown', async () => {
    await startFit();
    showMoment({ run: '1', batch: 2 });
    const fit = goOn();
    showMoment({ run: '2', batch: 1 });
    await commandFit({ kind: 'stop' });
    await fit;
    expect(
      newestRun()
        .snapshots.map(({ batch }) => batch)
        .slice(0, 3),
    ).toEqual([0, 1, 2]);
    expect(shownSnapshot(state())).toMatchObject({ run: '2', batch: 1 });
  });

  it('keeps the marks of changed rates up to there', async () => {
    const fit = startFit({ pauseAfter: 2 });
    await whenNewest(({ status }) => status === 'paused');
    await changeRate(0.002);
    await commandFit({ kind: 'resume' });
    await fit;
    const rateChanges = [{ batch: 2, learningRate: 0.002 }];
    expect(newestRun().rateChanges).toEqual(rateChanges);
    showMoment({ run: '1', batch: 4 });
    await goOn();
    expect(newestRun().rateChanges).toEqual(rateChanges);
    showMoment({ run: '2', batch: 1 });
    await goOn();
    expect(newestRun().rateChanges).toBeUndefined();
  });
});

describe('the speed', () => {
  it('is that of the learner’s own fits, also when one is repeated, and not of an experiment', async () => {
    const asked: (number | undefined)[] = [];
    const speeds: unknown[] = [];
    let isFailing = true;
    provideCore({
      ...core,
      fit: (request, onEvent) => {
        asked.push(request.batchesPerSecond);
        return isFailing ? Promise.reject(new CoreError('worker-died')) : core.fit(request, onEvent);
      },
      command: (run, command) => {
        if (command.kind === 'speed') speeds.push(command.batchesPerSecond);
        return core.command(run, command);
      },
    });
    await changeSpeed(64);
    await startFit();
    await retryFit();
    isFailing = false;
    const experiment = startFit({ changes: { samples: 100_000 } });
    await whenNewest(({ progress }) => progress !== undefined);
    await changeSpeed(1);
    await commandFit({ kind: 'stop' });
    await experiment;
    expect(asked).toEqual([64, 64, undefined]);
    expect(speeds).toEqual([]);
    await changeSpeed('full');
  });
});
