/** A fit in which this tab left the page: by a reload, or because the browser discarded the tab. It can be taken up. */
import { create } from 'zustand';
import type { RunId, Snapshot } from '../core/api';
import { runAction } from '../ui/run-action';
import { whenForgotten } from '../ui/remembered';
import { holdFit, isHeldElsewhere } from './fit-lock';
import { shapeOf } from './fit-request';
import { takeUp } from './fits';
import { dropAllSnapshots, dropSnapshot, keepSnapshot, keptSnapshot } from './kept-snapshot';
import { isPlain, type Run } from './run';
import { isFitting, latestRun, useRunsStore, type RunsState } from './runs-store';
import { canBeTakenUp, forgetUnderWay, readUnderWay, writeUnderWay } from './under-way';

/** A fit that is not longer than so many seconds is run again from its seed. */
const shortFit = 20;

/** Whether the fit is simply run again: it is short, and its seed alone says how it goes. */
const beginsAgain = (run: Run): boolean => isPlain(run) && (run.seconds ?? 0) < shortFit;

interface InterruptedState {
  readonly run?: Run | undefined;
  /** Its newest stored model. Absent where there is none, and where it is not needed: see `beginsAgain`. */
  readonly from?: Snapshot | undefined;
  /** Whether the fit is known to be this tab's, and its model has been looked for. */
  readonly isReady: boolean;
}

export const useInterrupted = create<InterruptedState>(() => {
  const run = readUnderWay();
  return { run, isReady: run === undefined };
});

const { getState, setState } = useInterrupted;

/** Whether it can be taken up: a model of it is stored, or its seed and settings alone say how it goes. */
export const isOfUse = ({ run, from }: Pick<InterruptedState, 'run' | 'from'>): boolean =>
  run !== undefined && (from !== undefined || isPlain(run));

/** Goes on from the stored model, or begins again from the seed. Settles when the fit is done, stopped or failed. */
export async function takeUpInterrupted(): Promise<void> {
  const { run, from } = getState();
  if (run === undefined || isFitting(useRunsStore.getState())) return;
  setState({ run: undefined, from: undefined });
  await takeUp(run, from);
}

export function forgetInterrupted(): void {
  const { run } = getState();
  setState({ run: undefined, from: undefined });
  forgetUnderWay();
  if (run !== undefined) runAction(() => dropSnapshot(run.id));
}

/** This tab is a copy of the one that trains the fit, and its storage was copied, too. */
function leaveToOtherTab(run: Run): void {
  if (getState().run !== run) return;
  setState({ run: undefined, isReady: true });
  forgetUnderWay();
}

/**
 * The shortest times between two writes of the fit and of its model, in milliseconds. A model is at most `snapshotSeconds` old
 * when it is stored, so at most 5 s are lost.
 */
const writeEvery = 1000;
const keepEvery = 2500;

/** The model of a large stack is stored less often: at most so many bytes a millisecond on average. */
const mostBytesPerMillisecond = 2000;

/**
 * From now on stores the fit under way, and looks for the model of one that was under way before. Call it once.
 * @returns a function that ends it
 */
export function keepFitUnderWay(): () => void {
  let wroteAt = -Infinity;
  let keptAt = -Infinity;
  let kept: Snapshot | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held: { readonly id: RunId; readonly release: () => void } | undefined;

  const hold = (id: RunId): void => {
    if (held?.id === id) return;
    held?.release();
    held = { id, release: holdFit(id) };
  };

  const write = (run: Run): void => {
    wroteAt = Date.now();
    writeUnderWay(run);
  };

  /** Stores the newest model, or sets a timer for the time when it may be stored. */
  const keep = (): void => {
    const run = latestRun(useRunsStore.getState());
    const batch = run?.progress?.batch ?? 0;
    // The points of the curve up to a model's batch come with the progress of that batch.
    const newest = run?.snapshots.filter((snapshot) => snapshot.batch <= batch).at(-1);
    if (!canBeTakenUp(run) || newest === undefined || newest === kept || beginsAgain(run)) return;
    if (newest.batch === 0 || timer !== undefined) return;
    const bytes = 12 * newest.weights.length;
    const wait = keptAt + Math.max(keepEvery, bytes / mostBytesPerMillisecond) - Date.now();
    if (wait > 0) {
      timer = setTimeout(() => {
        timer = undefined;
        keep();
      }, wait);
      return;
    }
    keptAt = Date.now();
    kept = newest;
    write(run);
    runAction(() => keepSnapshot(newest));
  };

  const forget = ({ id }: Run): void => {
    clearTimeout(timer);
    timer = undefined;
    forgetUnderWay();
    runAction(() => dropSnapshot(id));
    kept = undefined;
    [wroteAt, keptAt] = [-Infinity, -Infinity];
    held?.release();
    held = undefined;
  };

  const follow = (state: RunsState, before: RunsState): void => {
    const [run, known] = [latestRun(state), latestRun(before)];
    if (run === known) return;
    if (canBeTakenUp(known) && (run?.id !== known.id || !canBeTakenUp(run))) forget(known);
    if (!canBeTakenUp(run)) return;
    hold(run.id);
    // Another fit has begun.
    if (getState().run !== undefined) forgetInterrupted();
    if (run.status !== known?.status || Date.now() - wroteAt >= writeEvery) write(run);
    keep();
  };

  const leave = (): void => {
    const run = latestRun(useRunsStore.getState());
    if (canBeTakenUp(run)) write(run);
  };

  const { run, isReady } = getState();
  if (run !== undefined && !isReady) {
    runAction(async () => {
      if (await isHeldElsewhere(run.id)) return leaveToOtherTab(run);
      const from = beginsAgain(run) ? undefined : await keptSnapshot(run.id, shapeOf(run.settings));
      if (getState().run === run) setState({ from, isReady: true });
      // Meanwhile it was forgotten, or another fit was begun.
      else await dropSnapshot(run.id);
    });
  }
  const stop = useRunsStore.subscribe(follow);
  addEventListener('pagehide', leave);
  // A hidden tab may be discarded without any further event.
  document.addEventListener('visibilitychange', leave);
  return () => {
    stop();
    clearTimeout(timer);
    held?.release();
    removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', leave);
  };
}

whenForgotten(() => {
  setState({ run: undefined, from: undefined });
  runAction(dropAllSnapshots);
});
