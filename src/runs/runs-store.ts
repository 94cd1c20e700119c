/** The fits of this visit, and those before it that the browser remembers; which model is shown. */
import { create } from 'zustand';
import type { ModelReference, Moment, RunId, Snapshot } from '../core/api';
import { rememberedRuns, rememberRuns } from './remembered-runs';
import { isSameMoment, isUnderWay, lastMoment, type Run, type RunErrors, type RunStatus } from './run';
import { trimmed, withoutOptimizer } from './snapshots';

export interface RunsState {
  readonly byId: Readonly<Record<RunId, Run>>;
  /** From the oldest on. */
  readonly order: readonly RunId[];
  /** The model that is shown, where that is not the newest. */
  readonly cursor?: Moment | undefined;
  /** The newest model that is not being trained: of the last pause, or of the last fit that ended. */
  readonly resting?: Snapshot | undefined;
}

/** Finished runs that are kept. */
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

/** The last fit that was started in this visit. */
export function latestRun(state: RunsState): Run | undefined {
  const id = state.order.at(-1);
  const run = id === undefined ? undefined : state.byId[id];
  return run?.isOfEarlierVisit === true ? undefined : run;
}

/** As the fit's panel says it: `idle` before the first fit of this visit. */
export const latestStatus = (state: RunsState): RunStatus | 'idle' => latestRun(state)?.status ?? 'idle';

export const isFitting = (state: RunsState): boolean => isUnderWay(latestRun(state)?.status);

/** Runs that came to an end with a model, from the oldest on. */
export const finishedRuns = (state: RunsState): readonly Run[] =>
  runsOf(state).filter(({ status }) => status === 'done' || status === 'stopped');

/** The model that is shown: the cursor's, else the newest. A fit that failed leaves the one before it. */
export function shownMoment(state: RunsState): Moment | undefined {
  if (state.cursor !== undefined) return state.cursor;
  const withModel = runsOf(state).filter(
    (run) => run.status !== 'failed' && run.isOfEarlierVisit !== true && lastMoment(run) !== undefined,
  );
  const newest = withModel.at(-1);
  return newest && lastMoment(newest);
}

/** The run of the model that is shown. */
export function shownRun(state: RunsState): Run | undefined {
  const moment = shownMoment(state);
  return moment && state.byId[moment.run];
}

/** The model that is shown, as a value; undefined while it is being trained. */
export function shownSnapshot(state: RunsState): Snapshot | undefined {
  const moment = shownMoment(state);
  return shownRun(state)?.snapshots.find((snapshot) => isSameMoment(snapshot, moment));
}

/** The model that is shown, as it was when it last was at rest. */
export const restingSnapshot = (state: RunsState): Snapshot | undefined =>
  state.cursor === undefined ? state.resting : shownSnapshot(state);

/** A fit has paused or ended with this model. */
export const restAt = (resting: Snapshot): void => setState({ resting });

/** How the core is asked about the model that is shown: by its value, or by its run while that trains. */
export function shownReference(state: RunsState): ModelReference | undefined {
  const snapshot = shownSnapshot(state);
  return snapshot === undefined ? shownRun(state)?.id : withoutOptimizer(snapshot);
}

/** Shows this moment; undefined: the newest again. */
export const showMoment = (cursor: Moment | undefined): void => setState({ cursor });

export function changeRun(id: RunId, change: (run: Run) => Run): void {
  setState(({ byId }) => {
    const run = byId[id];
    return run === undefined ? {} : { byId: { ...byId, [id]: change(run) } };
  });
}

/** Adds a run that begins, and drops what is no longer kept. */
export function addRun(run: Run): void {
  setState((state) => {
    const kept = runsOf(state)
      .filter(({ status, isOfEarlierVisit }) => isOfEarlierVisit === true || status !== 'failed')
      .slice(1 - mostRuns);
    return { ...stateOf([...trimmed(kept), run]), cursor: undefined };
  });
}

/** A run that was stopped before its first batch leaves nothing behind. */
export function removeRun(id: RunId): void {
  setState((state) => stateOf(runsOf(state).filter((run) => run.id !== id)));
}

/** Notes what an evaluation found of the last model of a run. */
export function recordErrors({ run: id, batch }: Moment, errors: RunErrors): void {
  changeRun(id, (run) => (run.progress?.batch === batch ? { ...run, errors } : run));
}

/** Numbers go on where those of the remembered runs end, so that a name is never given twice. */
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
