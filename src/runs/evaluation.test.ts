import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '../core/api';
import { CoreError } from '../core/core-error';
import { changeSettings } from '../settings/settings-store';
import { provideCore } from '../worker/connection';
import { evaluate, evaluateOnNewTestSet, followEvaluation, useEvaluation } from './evaluation';
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

describe('an evaluation that follows', () => {
  const evaluated = (wanted: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (useEvaluation.getState().reply?.of.batch !== wanted) return;
        stop();
        resolve();
      };
      const stop = useEvaluation.subscribe(look);
      look();
    });

  it('is of the shown moment, as if it had been asked for, and does not seem to be waited for', async () => {
    await startFit();
    await evaluate();
    const stop = followEvaluation();
    const statuses = new Set<string>();
    const stopNoting = useEvaluation.subscribe(({ status }) => statuses.add(status));
    for (const batch of [2, 5]) {
      showMoment({ run: '1', batch });
      await evaluated(batch);
      const { reply, question } = useEvaluation.getState();
      if (question === undefined) throw new Error('it was not asked');
      const snapshot = newestRun().snapshots.find((one) => one.batch === batch);
      expect(reply).toEqual(await core.ask(question, snapshot));
    }
    expect([...statuses]).toEqual(['done']);
    // The errors of the run stay those of its last model.
    expect(newestRun().errors?.mae).not.toBe(useEvaluation.getState().reply?.answer.mae);
    stop();
    stopNoting();
    showMoment(undefined);
    // The core answers in the order of the questions.
    await core.ask({ kind: 'test-error', samples: 1, seed: 1, draw: 0 }, newestRun().snapshots[0]);
    expect(useEvaluation.getState().reply?.of.batch).toBe(5);
  });

  it('does not ask about a moment whose snapshot is not kept', async () => {
    await startFit();
    await evaluate();
    const asked: unknown[] = [];
    provideCore({
      ...core,
      // An endless repetition ends here, too.
      ask: (question, of) =>
        asked.push(of) > 3 ? Promise.reject(new CoreError('no-model')) : core.ask(question, of),
    });
    showMoment({ run: '1', batch: 99 });
    const stop = followEvaluation();
    showMoment({ run: '1', batch: 2 });
    await evaluated(2);
    stop();
    expect(asked).toMatchObject([{ run: '1', batch: 2 }]);
  });

  it('follows nothing before the first evaluation, nor a model that trains; a failure is not repeated', async () => {
    const asked: unknown[] = [];
    const counting: Core = {
      ...core,
      ask: (question, of) => {
        asked.push(question.kind);
        return core.ask(question, of);
      },
    };
    provideCore(counting);
    const stop = followEvaluation();
    changeSettings(longSettings);
    const fit = startFit({ pauseAfter: 2 });
    await whenNewest(({ status }) => status === 'paused');
    expect(asked).toEqual([]);
    await evaluate();
    expect(asked).toHaveLength(1);
    provideCore({ ...core, ask: () => (asked.push('failed'), Promise.reject(new CoreError('worker-died'))) });
    const failed = async (times: number) => {
      while (asked.length < 1 + times) await new Promise((resolve) => setTimeout(resolve));
    };
    showMoment({ run: '1', batch: 0 });
    await failed(1);
    expect(useEvaluation.getState().status).toBe('failed');
    showMoment(undefined);
    showMoment({ run: '1', batch: 0 });
    showMoment(undefined);
    await commandFit({ kind: 'step', batches: 1 });
    await failed(2);
    expect(asked).toHaveLength(3);
    stop();
    await commandFit({ kind: 'stop' });
    await fit;
  });
});
