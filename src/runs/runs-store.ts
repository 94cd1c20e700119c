/** The fits of this visit and the stored ones of earlier visits; which model is shown. */
import { create } from 'zustand';
import type { ModelReference, Moment, RunId, Snapshot } from '../core/api';
import { rememberedRuns, rememberRuns } from './remembered-runs';
import { isSameMoment, isUnderWay, lastMoment, type Run, type RunErrors, type RunStatus } from './run';
import { thinned, trimmed, withoutOptimizer, withSnapshots } from './snapshots';

export interface RunsState {
  readonly byId: Readonly<Record<RunId, Run>>;
  /** Oldest first. */
  readonly order: readonly RunId[];
  /** The model that is shown, if it is not the newest. */
  readonly cursor?: Moment | undefined;
  /** The newest model that is not being trained: from the last pause or the end of the last fit. */
  readonly resting?: Snapshot | undefined;
}

/** The largest number of finished runs that are kept. */
const mostRuns = 12;

export const useRunsStore = create<RunsState>(() => stateOf(rememberedRuns()));

const { setState } = useRunsStore;

function stateOf(runs: readonly Run[]): RunsState {
  return {
    byId: Object.fromEntries(runs.map((run) => [run.id, run])),
    order: runs.map(({ id }) => id),
  };
}

export const runsOf = ({ byId, order }: RunsState): readonly Run[] => order.map((id) => byId[id]);

/** The fit that was started last in this visit. */
export function latestRun(state: RunsState): Run | undefined {
  const id = state.order.at(-1);
  const run = id === undefined ? undefined : state.byId[id];
  return run?.isOfEarlierVisit === true ? undefined : run;
}

/** The status that the fit's panel shows: `idle` before the first fit of this visit. */
export const latestStatus = (state: RunsState): RunStatus | 'idle' => latestRun(state)?.status ?? 'idle';

export const isFitting = (state: RunsState): boolean => isUnderWay(latestRun(state)?.status);

/** Runs that ended with a model, oldest first. */
export const finishedRuns = (state: RunsState): readonly Run[] =>
  runsOf(state).filter(({ status }) => status === 'done' || status === 'stopped');

/** The model that is shown: the one at the cursor, otherwise the newest. A failed fit leaves the previous model. */
export function shownMoment(state: RunsState): Moment | undefined {
  if (state.cursor !== undefined) return state.cursor;
  const withModel = runsOf(state).filter(
    (run) => run.status !== 'failed' && run.isOfEarlierVisit !== true && lastMoment(run) !== undefined,
  );
  const newest = withModel.at(-1);
  return newest && lastMoment(newest);
}

/** The run of the shown model. */
export function shownRun(state: RunsState): Run | undefined {
  const moment = shownMoment(state);
  return moment && state.byId[moment.run];
}

/** The snapshot of the shown model; undefined while it is being trained. */
export function shownSnapshot(state: RunsState): Snapshot | undefined {
  const moment = shownMoment(state);
  return shownRun(state)?.snapshots.find((snapshot) => isSameMoment(snapshot, moment));
}

/** The snapshot at the cursor, otherwise the newest model that is not being trained. */
export const restingSnapshot = (state: RunsState): Snapshot | undefined =>
  state.cursor === undefined ? state.resting : shownSnapshot(state);

/** Records the model with which a fit has paused or ended. */
export const restAt = (resting: Snapshot): void => setState({ resting });

/** How a question to the core refers to the shown model: by its snapshot, or by its run while it is being trained. */
export function shownReference(state: RunsState): ModelReference | undefined {
  const snapshot = shownSnapshot(state);
  return snapshot === undefined ? shownRun(state)?.id : withoutOptimizer(snapshot);
}

/** Shows the model of this moment; `undefined` shows the newest again. */
export const showMoment = (cursor: Moment | undefined): void => setState({ cursor });

export function changeRun(id: RunId, change: (run: Run) => Run): void {
  setState(({ byId }) => {
    const run = byId[id];
    return run === undefined ? {} : { byId: { ...byId, [id]: change(run) } };
  });
}

/** Adds snapshots of a run, and drops snapshots of all runs beyond the limits. */
export function addSnapshots(id: RunId, more: readonly Snapshot[]): void {
  setState((state) => {
    const shown = state.cursor?.run === id ? state.cursor.batch : undefined;
    const runs = runsOf(state).map((run) =>
      run.id === id ? { ...run, snapshots: thinned(withSnapshots(run.snapshots, more), shown) } : run,
    );
    return stateOf(trimmed(runs));
  });
}

/** Adds a new run, and drops runs and snapshots beyond the limits. */
export function addRun(run: Run): void {
  setState((state) => {
    const kept = runsOf(state)
      .filter(({ status, isOfEarlierVisit }) => isOfEarlierVisit === true || status !== 'failed')
      .slice(1 - mostRuns);
    return { ...stateOf([...trimmed(kept), run]), cursor: undefined };
  });
}

/** Removes a run that was stopped before its first batch. */
export function removeRun(id: RunId): void {
  setState((state) => stateOf(runsOf(state).filter((run) => run.id !== id)));
}

/** Stores the errors of the last model of a run. */
export function recordErrors({ run: id, batch }: Moment, errors: RunErrors): void {
  changeRun(id, (run) => (run.progress?.batch === batch ? { ...run, errors } : run));
}

/** Numbers continue after those of the stored runs, so that names are unique. */
export function nextRunId({ order }: RunsState): RunId {
  return String(Math.max(0, ...order.map(Number)) + 1);
}

useRunsStore.subscribe((state, before) => {
  const finished = finishedRuns(state);
  const known = finishedRuns(before);
  if (finished.length === known.length && finished.every((run, index) => run === known[index])) return;
  rememberRuns(finished);
});

/** Forgets the runs of earlier visits. */
export function forgetEarlierRuns(): void {
  setState((state) => stateOf(runsOf(state).filter((run) => run.isOfEarlierVisit !== true)));
}
