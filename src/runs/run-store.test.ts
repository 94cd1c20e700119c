import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '../core/api';
import { CoreError } from '../core/core-error';
import { createCore } from '../core/create-core';
import { provideCore } from '../worker/connection';
import { evaluate, evaluateOnNewTestSet, useEvaluationStore } from './evaluation-store';
import { changedSince, modelOf } from './run-request';
import { commandFit, replaceFit, startFit, useRunStore } from './run-store';
import { changeSettings, currentSettings, useSettingsStore } from '../settings/settings-store';

const tiny = { samples: 60, batchSize: 10, length: 10, outputs: 2, units: 3, layers: 2, learningRate: 0.01 };
const long = { samples: 100_000 };

let core: Core;

beforeEach(async () => {
  core = createCore();
  await core.useEngine('reference');
  provideCore(core);
  for (const store of [useSettingsStore, useRunStore, useEvaluationStore]) {
    (store as typeof useRunStore).setState((store as typeof useRunStore).getInitialState(), true);
  }
  changeSettings(tiny);
});

/** Settles when the run store satisfies `wanted`. */
function when(wanted: (state: ReturnType<typeof useRunStore.getState>) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!wanted(useRunStore.getState())) return;
      stop();
      resolve();
    };
    const stop = useRunStore.subscribe(look);
    look();
  });
}

describe('startFit', () => {
  it('runs the settings in force to the end, with progress, seconds and history', async () => {
    await startFit();
    const run = useRunStore.getState();
    expect(run).toMatchObject({ status: 'done', outcome: 'done', engine: 'reference' });
    expect(run.progress).toMatchObject({ batch: 6, batches: 6 });
    expect(run.seconds).toBeGreaterThan(0);
    expect(run.losses.map(({ batch }) => batch)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(run.losses.at(-1)?.loss).toBe(run.progress?.loss);
    expect(run.history).toHaveLength(1);
    expect(run.history[0]).toMatchObject({ batch: 6, loss: run.progress?.loss });
  });

  it('trains one batch and pauses when asked to step', async () => {
    changeSettings(long);
    const fit = startFit('step');
    await when(({ status }) => status === 'paused');
    expect(useRunStore.getState().progress?.batch).toBe(1);
    await commandFit('step');
    await when(({ progress }) => progress?.batch === 2);
    await commandFit('stop');
    await fit;
    expect(useRunStore.getState()).toMatchObject({ status: 'done', outcome: 'stopped' });
  });

  it('does not start a second fit beside the first; replacing stops the first', async () => {
    changeSettings(long);
    const first = startFit();
    await startFit();
    expect(useRunStore.getState()).toMatchObject({ status: 'running', request: { runId: 1 } });
    changeSettings(tiny);
    await replaceFit();
    await first;
    expect(useRunStore.getState()).toMatchObject({ status: 'done', request: { runId: 2, samples: 60 } });
    expect(useRunStore.getState().history.map(({ outcome }) => outcome)).toEqual(['stopped', 'done']);
  });

  it('becomes a failure with its code when the core fails, and can be tried again', async () => {
    provideCore({ ...core, fit: () => Promise.reject(new CoreError('worker-died', 'gone')) });
    await startFit();
    expect(useRunStore.getState()).toMatchObject({
      status: 'failed',
      failure: { code: 'worker-died', detail: 'gone' },
    });
    provideCore(core);
    await startFit();
    expect(useRunStore.getState().status).toBe('done');
  });
});

describe('changedSince', () => {
  it('names what differs between a result and the settings in force', async () => {
    await startFit();
    const { request } = useRunStore.getState();
    if (request === undefined) throw new Error('no request');
    expect(changedSince(request, currentSettings())).toEqual([]);
    changeSettings({ units: 5, samples: 70, period: 33 });
    expect(changedSince(request, currentSettings())).toEqual(['samples', 'units']);
  });
});

describe('modelOf', () => {
  it('returns sequences from every layer but the last', () => {
    const { layers } = modelOf({ ...currentSettings(), layers: 4, units: 7 });
    expect(layers.map(({ returnSequences }) => returnSequences)).toEqual([true, true, true, false]);
    expect(layers.every(({ units }) => units === 7)).toBe(true);
  });
});

describe('evaluate', () => {
  it('fails with a code when nothing is fitted', async () => {
    await evaluate();
    expect(useEvaluationStore.getState()).toMatchObject({ status: 'failed', failure: { code: 'no-model' } });
  });

  it('keeps the test set until asked for a new one, and notes the error in the history', async () => {
    await startFit();
    await evaluate();
    const first = useEvaluationStore.getState().evaluation;
    await evaluate();
    expect(useEvaluationStore.getState().evaluation).toEqual(first);
    expect(useRunStore.getState().history[0]?.evaluated).toMatchObject({ mae: first?.mae, draw: 0 });
    await evaluateOnNewTestSet();
    expect(useEvaluationStore.getState().evaluation?.mae).not.toBe(first?.mae);
    expect(useRunStore.getState().history[0]?.evaluated).toMatchObject({ draw: 1 });
  });
});
