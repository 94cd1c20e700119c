/** The fits of this visit and the stored ones of earlier visits; which model is shown. */
import { create } from 'zustand';
import type { ModelReference, Moment, RunId, Snapshot } from '../core/api';
import {
  forgetRuns,
  lastRunNumber,
  mostRuns,
  releaseRunNumber,
  rememberedRuns,
  rememberRuns,
  takeRunNumber,
} from './remembered-runs';
import { whenForgotten } from '../ui/remembered';
import { isSameMoment, isUnderWay, lastMoment, type Run, type RunErrors, type RunStatus } from './run';
import { noteOwnModel } from './shown-store';
import { thinned, trimmed, withoutOptimizer, withSnapshots } from './snapshots';

export interface RunsState {
  readonly byId: Readonly<Record<RunId, Run>>;
  /** Oldest first. */
  readonly order: readonly RunId[];
  /** The model that is shown, if it is not the newest. */
  readonly cursor?: Moment | undefined;
  /** Runs of this visit that are not in the list any more, without models and curves: results on the screen name them. */
  readonly past: Readonly<Record<RunId, Run>>;
}

export const useRunsStore = create<RunsState>(() => ({ ...stateOf(rememberedRuns()), past: {} }));

const { setState } = useRunsStore;

function stateOf(runs: readonly Run[]): Pick<RunsState, 'byId' | 'order'> {
  return {
    byId: Object.fromEntries(runs.map((run) => [run.id, run])),
    order: runs.map(({ id }) => id),
  };
}

export const runsOf = ({ byId, order }: RunsState): readonly Run[] => order.map((id) => byId[id]);

/** The run of this name, also after it has left the list. */
export const runNamed = ({ byId, past }: RunsState, id: RunId | undefined): Run | undefined =>
  id === undefined ? undefined : (byId[id] ?? past[id]);

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
  const newest = runsOf(state)
    .filter((run) => canBeShown(run) && lastMoment(run) !== undefined)
    .at(-1);
  return newest && lastMoment(newest);
}

const canBeShown = ({ status, isOfEarlierVisit }: Run): boolean =>
  status !== 'failed' && isOfEarlierVisit !== true;

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

/** The snapshot at the cursor, otherwise the newest model that is not being trained: of the last pause or end of a fit. */
export function restingSnapshot(state: RunsState): Snapshot | undefined {
  if (state.cursor !== undefined) return shownSnapshot(state);
  const newest = runsOf(state)
    .filter((run) => canBeShown(run) && run.restedAt !== undefined)
    .at(-1);
  return newest?.snapshots.find(({ batch }) => batch === newest.restedAt);
}

/** Whether the shown model is the one that is being trained: it is another one after each batch. */
export const isShownTraining = (state: RunsState): boolean =>
  state.cursor === undefined && shownRun(state)?.status === 'running';

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
      run.id === id
        ? { ...run, snapshots: thinned(withSnapshots(run.snapshots, more), shown, run.restedAt) }
        : run,
    );
    return stateOf(trimmed(runs));
  });
}

/** Adds a new run, and drops runs and snapshots beyond the limits. */
export function addRun(run: Run): void {
  takeRunNumber(Number(run.id));
  setState((state) => {
    const before = runsOf(state).filter(({ id }) => id !== run.id);
    const kept = before
      .filter(({ status, isOfEarlierVisit }) => isOfEarlierVisit === true || status !== 'failed')
      .slice(1 - mostRuns);
    const dropped = before.filter((one) => one.isOfEarlierVisit !== true && !kept.includes(one));
    return {
      ...stateOf([...trimmed(kept), run]),
      past: {
        ...state.past,
        ...Object.fromEntries(dropped.map((one) => [one.id, { ...one, losses: [], snapshots: [] }])),
      },
      cursor: undefined,
    };
  });
}

/** Removes a run that was stopped before its first batch. */
export function removeRun(id: RunId): void {
  releaseRunNumber(Number(id));
  setState((state) => ({
    ...stateOf(runsOf(state).filter((run) => run.id !== id)),
    ...(state.cursor?.run === id ? { cursor: undefined } : {}),
  }));
}

/** Stores the errors of the last model of a run. */
export function recordErrors({ run: id, batch }: Moment, errors: RunErrors): void {
  changeRun(id, (run) => (run.progress?.batch === batch ? { ...run, errors } : run));
}

/** A name that no run of this page has, in this visit, in an earlier one or in another tab. */
export function nextRunId({ order, past }: RunsState): RunId {
  return String(Math.max(lastRunNumber(), ...order.map(Number), ...Object.keys(past).map(Number)) + 1);
}

useRunsStore.subscribe((state, before) => {
  if (restingSnapshot(state) !== undefined) noteOwnModel();
  const changed = finishedRuns(state).filter(({ id, status, progress, errors }) => {
    const known = before.byId[id];
    return known?.status !== status || known.progress !== progress || known.errors !== errors;
  });
  if (changed.length > 0) rememberRuns(changed);
});

whenForgotten(forgetEarlierRuns);

/** Forgets the runs of earlier visits. */
export function forgetEarlierRuns(): void {
  setState((state) => {
    const runs = runsOf(state);
    forgetRuns(runs.filter((run) => run.isOfEarlierVisit === true).map(({ id }) => id));
    return stateOf(runs.filter((run) => run.isOfEarlierVisit !== true));
  });
}
