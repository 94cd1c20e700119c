/** Starts, controls and replaces fits. */
import type { FitCommand, FitEvent, FitRequest, RunId, Snapshot } from '../core/api';
import { CoreError } from '../core/core-error';
import { refreshEngine } from '../engine/engine-store';
import { fitSettingsOf, type FitSettings, type Settings } from '../settings/settings';
import { currentSettings } from '../settings/settings-store';
import { asFailure, core } from '../worker/connection';
import { requestOf } from './fit-request';
import { isUnderWay, withProgress, type Run } from './run';
import {
  addRun,
  addSnapshots,
  changeRun,
  isFitting,
  latestRun,
  nextRunId,
  removeRun,
  restAt,
  useRunsStore,
} from './runs-store';
import { snapshotEvery } from './snapshots';

export interface FitStart {
  /** Number of batches after which the fit pauses. */
  readonly pauseAfter?: number;
  /** Settings that differ from those in force. */
  readonly changes?: Partial<Settings>;
  /** The model to continue from. */
  readonly from?: Snapshot;
}

let ended: Promise<void> = Promise.resolve();

/**
 * Starts a fit with the settings in force. Does nothing while a fit is under way: ask the learner, then `replaceFit`.
 * Settles when the fit is done, stopped or failed.
 */
export async function startFit({ pauseAfter, changes = {}, from }: FitStart = {}): Promise<void> {
  const state = useRunsStore.getState();
  if (isFitting(state)) return;
  const settings = fitSettingsOf({ ...currentSettings(), ...changes });
  const id = nextRunId(state);
  addRun({ id, settings, status: 'running', losses: [], snapshots: [] });
  ended = runFit(requestFor(settings, id, pauseAfter, from));
  await ended;
}

/**
 * Continues a failed run, whose worker ended or whose graphics card was lost: from its last snapshot with the optimizer's
 * state, or from the beginning if there is no such snapshot.
 */
export async function resumeFit(): Promise<void> {
  const run = latestRun(useRunsStore.getState());
  if (run?.status !== 'failed') return;
  const from = run.snapshots.at(-1);
  changeRun(run.id, ({ failure, ...cut }) => ({
    ...cut,
    status: 'running',
    losses: cut.losses.filter(({ batch }) => batch <= (from?.batch ?? 0)),
  }));
  ended = runFit(requestFor(run.settings, run.id, undefined, from));
  await ended;
}

/** Stops the current fit and starts another with the settings in force. */
export async function replaceFit(): Promise<void> {
  await commandFit({ kind: 'stop' });
  await ended;
  await startFit();
}

function requestFor(
  settings: FitSettings,
  id: RunId,
  pauseAfter: number | undefined,
  from: Snapshot | undefined,
): FitRequest {
  const request = requestOf(settings, id, from);
  const every = snapshotEvery(request);
  return {
    ...request,
    ...(pauseAfter === undefined ? {} : { pauseAfter }),
    ...(every === undefined ? {} : { snapshotEvery: every }),
  };
}

async function runFit(request: FitRequest): Promise<void> {
  const id = request.run;
  const clicked = performance.now();
  const secondsBefore = useRunsStore.getState().byId[id]?.seconds ?? 0;
  const take = (event: FitEvent): void => {
    const run = useRunsStore.getState().byId[id];
    if (run === undefined || !isUnderWay(run.status)) return;
    if (event.kind === 'snapshots') addSnapshots(id, event.snapshots);
    if (event.kind === 'progress') {
      const { progress } = event;
      const seconds = (performance.now() - clicked) / 1000 - progress.pausedSeconds;
      changeRun(id, () => withProgress(run, progress, secondsBefore + seconds));
      const newest = run.snapshots.at(-1);
      if (progress.state === 'paused' && newest?.batch === progress.batch) restAt(newest);
    }
  };
  try {
    const { last, snapshot, outcome, engine, variant } = await core().fit(request, take);
    if (last.batch === 0) removeRun(id);
    else restAt(snapshot);
    addSnapshots(id, [snapshot]);
    changeRun(id, (run) => ({
      ...run,
      status: outcome,
      progress: last,
      engine,
      ...(variant === undefined ? {} : { variant }),
    }));
  } catch (error) {
    changeRun(id, (run) => ({ ...run, status: 'failed', failure: asFailure(error) }));
  }
  // This only updates what is shown; if it fails, the next call that needs the engine reports why.
  await refreshEngine().catch(() => undefined);
}

/**
 * Sends a command, which takes effect between two batches. When the worker has ended, the fit itself reports that.
 * @throws CoreError `bad-request` for a command that no fit can follow; any other failure of the call
 */
export async function commandFit(command: FitCommand): Promise<void> {
  const run: Run | undefined = latestRun(useRunsStore.getState());
  if (run === undefined || !isUnderWay(run.status)) return;
  try {
    await core().command(run.id, command);
  } catch (error) {
    if (!(error instanceof CoreError) || error.code !== 'worker-died') throw error;
  }
}
