import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '../core/api';
import { CoreError } from '../core/core-error';
import { changeSettings } from '../settings/settings-store';
import { provideCore } from '../worker/connection';
import { evaluate, evaluateOnNewTestSet, useEvaluation } from './evaluation';
import { thenEvaluate } from './experiments';
import { commandFit, startFit } from './fits';
import { showMoment, shownMoment, useRunsStore } from './runs-store';
import { beginWith, longSettings, newestRun, whenNewest } from './testing/tiny-fits';

let core: Core;

beforeEach(async () => {
  core = await beginWith('simd');
});

describe('evaluate', () => {
  it('says so when there is no model', async () => {
    await evaluate();
    expect(useEvaluation.getState()).toMatchObject({ status: 'failed', failure: { code: 'no-model' } });
  });

  it('names its model, and stores the errors with the run', async () => {
    await startFit();
    await evaluate();
    const { reply } = useEvaluation.getState();
    expect(reply?.of).toEqual({ run: '1', batch: 6 });
    expect(newestRun().errors).toMatchObject({ mae: reply?.answer.mae, draw: 0 });
    await evaluateOnNewTestSet();
    expect(newestRun().errors?.draw).toBe(1);
    expect(newestRun().errors?.mae).not.toBe(reply?.answer.mae);
  });

  it('after a failed fit is of the previous model, and names it', async () => {
    await startFit();
    await evaluate();
    const before = useEvaluation.getState().reply;
    provideCore({ ...core, fit: () => Promise.reject(new CoreError('out-of-memory')) });
    changeSettings({ length: 400, units: 256, layers: 8 });
    await startFit();
    await evaluate();
    expect(useEvaluation.getState().reply).toEqual(before);
  });

  it('of a paused fit says nothing about the finished one', async () => {
    changeSettings({ samples: 400 });
    const fit = startFit({ pauseAfter: 1 });
    await whenNewest(({ status }) => status === 'paused');
    await evaluate();
    expect(newestRun().errors?.mae).toBe(useEvaluation.getState().reply?.answer.mae);
    await commandFit({ kind: 'resume' });
    await fit;
    expect(newestRun()).toMatchObject({ status: 'done', progress: { batch: 40 } });
    expect(newestRun().errors).toBeUndefined();
  });

  it('on a new test set that fails does not skip that set', async () => {
    await startFit();
    await evaluate();
    provideCore({ ...core, ask: () => Promise.reject(new CoreError('worker-died')) });
    await evaluateOnNewTestSet();
    // The number that is shown is still of the first set.
    expect(useEvaluation.getState()).toMatchObject({ status: 'failed', question: { draw: 0 } });
    provideCore(core);
    await evaluateOnNewTestSet();
    expect(useEvaluation.getState()).toMatchObject({ status: 'done', question: { draw: 1 } });
  });

  it('follows every fit, also when an earlier moment is shown', async () => {
    const fit = thenEvaluate(startFit({ pauseAfter: 2 }));
    await whenNewest(({ status }) => status === 'paused');
    showMoment({ run: '1', batch: 1 });
    await commandFit({ kind: 'resume' });
    await fit;
    expect(useEvaluation.getState().reply?.of).toEqual({ run: '1', batch: 6 });
    expect(newestRun().errors?.mae).toBe(useEvaluation.getState().reply?.answer.mae);
  });

  it('during a fit names the moment whose weights the core used, not the moment of the request', async () => {
    changeSettings(longSettings);
    const fit = startFit();
    await whenNewest(({ progress }) => (progress?.batch ?? 0) > 0);
    const asked = shownMoment(useRunsStore.getState());
    await evaluate();
    const { reply } = useEvaluation.getState();
    expect(reply?.of.batch).toBeGreaterThanOrEqual(asked?.batch ?? Infinity);
    await commandFit({ kind: 'stop' });
    await fit;
    // Errors of an earlier model than the run's last one are not kept.
    const { errors, progress } = newestRun();
    expect(errors === undefined || progress?.batch === reply?.of.batch).toBe(true);
  });
});
