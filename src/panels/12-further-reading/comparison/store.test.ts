import { beforeEach, describe, expect, it } from 'vitest';
import type { Core, FitProgress, FitRequest } from '../../../core/api';
import { CoreError } from '../../../core/core-error';
import { createCore } from '../../../core/create-core';
import { useRunsStore } from '../../../runs/runs-store';
import { changeSettings } from '../../../settings/settings-store';
import type { CoreConnection } from '../../../worker/client';
import { chooseSeeds, startComparison, stopComparison, useComparison } from './store';

const state = () => useComparison.getState();
const initial = state();

/** A connection whose worker is the core itself, with some of its calls replaced; notes whether it was ended. */
function connection(replaced: Partial<Core> = {}): CoreConnection & { readonly ends: () => number } {
  let ends = 0;
  return {
    core: { ...createCore(), ...replaced },
    endWorker: () => void (ends += 1),
    ends: () => ends,
  };
}

beforeEach(() => {
  useComparison.setState({ ...initial, failure: undefined }, true);
  changeSettings({ samples: 40, length: 10, units: 3, outputs: 2 });
});

describe('a comparison', () => {
  it('fits and evaluates both models of each seed, and leaves the learner’s runs alone', async () => {
    chooseSeeds(3);
    const used = connection();
    await startComparison(() => used);
    expect(state().status).toBe('done');
    expect(state().pairs.map(({ seed }) => seed)).toEqual([7, 8, 9]);
    for (const { fits } of state().pairs) {
      for (const fit of [fits['many-to-one'], fits['many-to-many']]) {
        expect(fit).toMatchObject({ batch: 4, batches: 4 });
        expect(fit?.curve.at(-1)?.batch).toBe(4);
        expect(fit?.evaluation?.maeByStep).toHaveLength(2);
      }
    }
    expect(used.ends()).toBe(1);
    expect(useRunsStore.getState().order).toEqual([]);
  });

  it('gives the same numbers again with the same seed', async () => {
    const errors = async () => {
      await startComparison(() => connection());
      const [{ fits }] = state().pairs;
      return [fits['many-to-one']?.evaluation?.mae, fits['many-to-many']?.evaluation?.mae];
    };
    expect(await errors()).toEqual(await errors());
  });

  it('replaces a provisional point of a curve by the next one', async () => {
    const point = (batch: number) => ({ batch, loss: 1, recentLoss: 1 });
    const provisional = { ...point(14), provisional: true };
    const used = connection({
      fit: ({ run }: FitRequest, onEvent) => {
        for (const curve of [[point(10), provisional], [point(20)]])
          onEvent({
            kind: 'progress',
            progress: { run, batch: 20, batches: 20, curveEvery: 10, firstBatch: 0, curve } as never,
          });
        return Promise.reject(new CoreError('internal'));
      },
    });
    await startComparison(() => used);
    expect(state().pairs[0].fits['many-to-one']?.curve.map(({ batch }) => batch)).toEqual([10, 20]);
  });

  it('that fails says why, and a repetition begins anew', async () => {
    const fails = connection({ fit: () => Promise.reject(new CoreError('worker-died', 'gone')) });
    await startComparison(() => fails);
    expect(state()).toMatchObject({ status: 'failed', failure: { code: 'worker-died', detail: 'gone' } });
    expect(fails.ends()).toBe(1);
    await startComparison(() => connection());
    expect(state().status).toBe('done');
    expect(state().failure).toBeUndefined();
  });

  it('ends at once when it is stopped, and takes no later event', async () => {
    let emit: (batch: number) => void = () => undefined;
    let fail: (error: Error) => void = () => undefined;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const used = connection({
      fit: ({ run }: FitRequest, onEvent) => {
        const progress = { run, batches: 9, loss: 1, trainingSeconds: 1, curve: [] };
        emit = (batch) =>
          onEvent({ kind: 'progress', progress: { ...progress, batch } as unknown as FitProgress });
        begin();
        return new Promise<never>((_, reject) => {
          fail = reject;
        });
      },
    });
    const whole = startComparison(() => used);
    await begun;
    emit(1);
    stopComparison();
    expect(state()).toMatchObject({ status: 'stopped' });
    expect(used.ends()).toBe(1);
    emit(2);
    fail(new CoreError('worker-died'));
    await whole;
    expect(state()).toMatchObject({ status: 'stopped' });
    expect(state().failure).toBeUndefined();
    expect(state().pairs[0].fits['many-to-one']?.batch).toBe(1);
  });
});
