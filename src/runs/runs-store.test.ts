import { beforeEach, describe, expect, it } from 'vitest';
import type { FitProgress, Snapshot } from '../core/api';
import { fitSettingsOf, initialSettings } from '../settings/settings';
import type { Run } from './run';
import {
  addRun,
  addSnapshots,
  changeRun,
  finishedRuns,
  latestRun,
  nextRunId,
  recordErrors,
  removeRun,
  restingSnapshot,
  runNamed,
  showMoment,
  shownMoment,
  shownReference,
  useRunsStore,
} from './runs-store';
import { snapshotEvery, trimmed, withSnapshots } from './snapshots';

const settings = fitSettingsOf(initialSettings);
const progress = (batch: number) => ({ batch, batches: 10, loss: 0.1 }) as FitProgress;
const snapshot = (run: string, batch: number, length = 3) =>
  ({ run, batch, weights: new Float32Array(length) }) as Snapshot;
const run = (id: string, more: Partial<Run> = {}): Run => ({
  id,
  settings,
  status: 'done',
  losses: [],
  progress: progress(10),
  snapshots: [snapshot(id, 10)],
  ...more,
});

const state = () => useRunsStore.getState();

beforeEach(() => useRunsStore.setState({ byId: {}, order: [], past: {}, cursor: undefined }));

describe('the moment that is shown', () => {
  it('is the last moment of the newest run that has one and did not fail', () => {
    expect(shownMoment(state())).toBeUndefined();
    addRun(run('1'));
    addRun(run('2', { status: 'running', progress: progress(4), snapshots: [] }));
    expect(shownMoment(state())).toEqual({ run: '2', batch: 4 });
    // While it trains there is no snapshot of exactly this moment, so the core is asked about the run.
    expect(shownReference(state())).toBe('2');
    changeRun('2', (fit) => ({ ...fit, status: 'failed' }));
    expect(shownMoment(state())).toEqual({ run: '1', batch: 10 });
    expect(shownReference(state())).toMatchObject({ run: '1', batch: 10 });
  });

  it('is the moment of the cursor, until another fit begins', () => {
    addRun(run('1', { snapshots: [snapshot('1', 5), snapshot('1', 10)] }));
    showMoment({ run: '1', batch: 5 });
    expect(shownReference(state())).toMatchObject({ batch: 5 });
    addRun(run('2', { status: 'running', progress: progress(1), snapshots: [] }));
    expect(shownMoment(state())).toEqual({ run: '2', batch: 1 });
  });

  it('is never of an earlier visit, whose models were not stored', () => {
    addRun(run('1', { isOfEarlierVisit: true, snapshots: [] }));
    expect(shownMoment(state())).toBeUndefined();
    expect(latestRun(state())).toBeUndefined();
    expect(finishedRuns(state())).toHaveLength(1);
  });
});

describe('runs', () => {
  it('have unique names', () => {
    expect(nextRunId(state())).toBe('1');
    addRun(run('7', { isOfEarlierVisit: true }));
    expect(nextRunId(state())).toBe('8');
    addRun(run('8', { status: 'failed' }));
    removeRun('8');
    expect(nextRunId(state())).toBe('8');
  });

  it('leave their names and settings to results that are still on the screen', () => {
    addRun(run('1'));
    addRun(run('2', { status: 'failed' }));
    for (let id = 3; id <= 20; id += 1) addRun(run(String(id)));
    expect(state().order).not.toContain('1');
    expect(runNamed(state(), '1')).toMatchObject({ settings, progress: { batches: 10 }, snapshots: [] });
    expect(runNamed(state(), '2')).toMatchObject({ status: 'failed' });
  });

  it('never take the name of a failed run, whose results may still be on the screen', () => {
    addRun(run('1'));
    addRun(run('2', { status: 'failed' }));
    addRun(run('3'));
    removeRun('3');
    expect(nextRunId(state())).toBe('3');
  });

  it('are kept, at most twelve, without failed ones', () => {
    addRun(run('1', { status: 'failed' }));
    for (let id = 2; id <= 15; id += 1) addRun(run(String(id)));
    expect(state().order).toEqual(Array.from({ length: 12 }, (_, k) => String(k + 4)));
  });

  it('store the errors of their last model only', () => {
    addRun(run('1'));
    recordErrors({ run: '1', batch: 9 }, { mae: 0.3, draw: 0 });
    expect(state().byId['1'].errors).toBeUndefined();
    recordErrors({ run: '1', batch: 10 }, { mae: 0.2, draw: 0 });
    expect(state().byId['1'].errors).toEqual({ mae: 0.2, draw: 0 });
  });
});

describe('snapshots', () => {
  const shape = (units: number, layers: number) => ({
    timesteps: 50,
    features: 1,
    layers: Array.from({ length: layers }, (_, index) => ({ units, returnSequences: index < layers - 1 })),
    outputs: 5,
  });

  it('are a hundred per fit, fewer for a large model, and zero when memory allows fewer than two', () => {
    const of = (units: number, layers: number) =>
      snapshotEvery({ shape: shape(units, layers), samples: 10_000, batchSize: 10, epochs: 1 });
    expect(of(20, 2)).toBe(10);
    expect(of(128, 2)).toBeGreaterThan(70);
    expect(of(256, 8)).toBeUndefined();
  });

  it('are one for each moment, in order', () => {
    const merged = withSnapshots([snapshot('1', 4), snapshot('1', 8)], [snapshot('1', 8), snapshot('1', 2)]);
    expect(merged.map(({ batch }) => batch)).toEqual([2, 4, 8]);
  });

  it('stay within both limits, however often a fit pauses; the newest and the shown one stay', () => {
    addRun(run('1', { status: 'paused', snapshots: [] }));
    for (let batch = 1; batch <= 250; batch += 1) {
      addSnapshots('1', [snapshot('1', batch)]);
      if (batch === 90) showMoment({ run: '1', batch: 90 });
    }
    const batches = state().byId['1'].snapshots.map((one) => one.batch);
    expect(batches).toHaveLength(100);
    expect(batches.at(-1)).toBe(250);
    expect(batches).toContain(90);
    // They are spread over the fit: no gap is larger than a few batches.
    batches.forEach((batch, index) => expect(batch - (batches[index - 1] ?? 0)).toBeLessThanOrEqual(8));
  });

  it('include the model at rest while the fit goes on, unless memory allows only the newest', () => {
    addRun(run('1', { status: 'running', snapshots: [], restedAt: 3 }));
    for (let batch = 1; batch <= 250; batch += 1) addSnapshots('1', [snapshot('1', batch)]);
    expect(restingSnapshot(state())).toMatchObject({ batch: 3 });
    addRun(run('2', { status: 'paused', snapshots: [], restedAt: 1 }));
    for (const batch of [1, 2]) addSnapshots('2', [snapshot('2', batch, 50e6 / 12)]);
    expect(state().byId['2'].snapshots).toMatchObject([{ batch: 2 }]);
  });

  it('include the models before and after a step of a fit that ran, also when there are a hundred others', () => {
    addRun(run('1', { status: 'running', snapshots: [], restedAt: 20 }));
    for (let batch = 0; batch <= 990; batch += 10) addSnapshots('1', [snapshot('1', batch)]);
    addSnapshots('1', [snapshot('1', 993), snapshot('1', 994)]);
    const batches = state().byId['1'].snapshots.map(({ batch }) => batch);
    expect(batches).toHaveLength(100);
    expect(batches.slice(-2)).toEqual([993, 994]);
    expect(batches).toContain(20);
  });

  it('of a large model are as many as memory allows, at least the newest, in all runs together', () => {
    const megabytes = (count: number) => (count * 1e6) / 12;
    addRun(run('1', { snapshots: [snapshot('1', 10, megabytes(48))] }));
    addRun(run('2', { snapshots: [snapshot('2', 10, megabytes(30))] }));
    addRun(run('3', { status: 'paused', snapshots: [] }));
    for (let batch = 1; batch <= 40; batch += 1) addSnapshots('3', [snapshot('3', batch, megabytes(10))]);
    const { byId } = state();
    expect(byId['3'].snapshots.map(({ batch }) => batch).at(-1)).toBe(40);
    expect(byId['3'].snapshots).toHaveLength(3);
    expect(byId['2'].snapshots).toHaveLength(1);
    expect(byId['1'].snapshots).toEqual([]);
    addRun(run('4', { status: 'paused', snapshots: [] }));
    for (let batch = 1; batch <= 3; batch += 1) addSnapshots('4', [snapshot('4', batch, megabytes(48))]);
    expect(state().byId['4'].snapshots.map(({ batch }) => batch)).toEqual([3]);
  });

  it('of earlier runs are only the last ones, as far as memory allows', () => {
    const large = 3_500_000;
    const runs = ['1', '2', '3'].map((id) => ({
      id,
      snapshots: [snapshot(id, 5, large / 100), snapshot(id, 10, large)],
    }));
    expect(trimmed(runs).map(({ snapshots }) => snapshots.map(({ batch }) => batch))).toEqual([
      [],
      [10],
      [5, 10],
    ]);
  });
});
