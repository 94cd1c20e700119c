/** Starts, controls and replaces fits. */
import type { CoreErrorCode, FitCommand, FitEvent, FitRequest, RunId, Snapshot } from '../core/api';
import { CoreError } from '../core/core-error';
import { isSameShape } from '../core/lstm/flat-weights';
import { refreshEngine } from '../engine/engine-store';
import { differingSettings, fitSettingsOf, type FitSettings } from '../settings/settings';
import { currentFitSettings, currentSettings } from '../settings/settings-store';
import { asFailure, core } from '../worker/connection';
import { requestOf, shapeOf } from './fit-request';
import { atProgress, isUnderWay, withProgress, type FitOptions, type Run } from './run';
import {
  addRun,
  addSnapshots,
  changeRun,
  isFitting,
  latestRun,
  nextRunId,
  removeRun,
  shownSnapshot,
  useRunsStore,
} from './runs-store';
import { snapshotEvery } from './snapshots';
import { paceOf, useSpeed, type Speed } from './speed';
import { takeReplies, watchedQuestions } from './watched';

let ended: Promise<void> = Promise.resolve();

/**
 * Starts a fit with the settings in force. Does nothing while a fit is under way: ask the learner, then `replaceFit`.
 * Settles when the fit is done, stopped or failed.
 */
export async function startFit(options: FitOptions = {}): Promise<void> {
  const state = useRunsStore.getState();
  if (isFitting(state)) return;
  const settings = settingsFor(options);
  const id = nextRunId(state);
  const { from } = options;
  addRun({ id, settings, options, status: 'running', ...pastOf(id, from) });
  const pace = options.changes === undefined ? paceOf(useSpeed.getState().speed) : {};
  ended = runFit({ ...requestFor(settings, id, options.pauseAfter, from), ...pace });
  await ended;
}

/** What a run takes over from the one that it goes on from: the curve and the moments up to there, by its own name. */
function pastOf(id: RunId, from: Snapshot | undefined): Pick<Run, 'losses' | 'snapshots'> {
  if (from === undefined) return { losses: [], snapshots: [] };
  const source: Run | undefined = useRunsStore.getState().byId[from.run];
  if (source === undefined) return { losses: [], snapshots: [] };
  return {
    losses: source.losses.filter(({ batch }) => batch <= from.batch),
    snapshots: source.snapshots
      .filter(({ batch }) => batch <= from.batch)
      .map((snapshot) => ({ ...snapshot, run: id })),
  };
}

/**
 * Goes on from the shown moment with the settings in force. Does nothing while a fit is under way, or when no model of
 * their shape is shown: see `canGoOn`.
 */
export async function goOn(): Promise<void> {
  const from = shownSnapshot(useRunsStore.getState());
  if (from !== undefined && canGoOn(from, currentFitSettings())) await startFit({ from });
}

/** Whether a fit with these settings can take over a model of this shape. */
export const canGoOn = ({ shape }: Pick<Snapshot, 'shape'>, settings: FitSettings): boolean =>
  isSameShape(shape, shapeOf(settings));

/** The speed of the learner's own fits: of the one under way from its next batch on, and of later ones. */
export async function changeSpeed(speed: Speed): Promise<void> {
  useSpeed.setState({ speed });
  await commandFit({ kind: 'speed', ...paceOf(speed) });
}

/** Changes the learning rate of the fit under way, from its next batch on, and notes it in the run. */
export async function changeRate(learningRate: number): Promise<void> {
  const run = latestRun(useRunsStore.getState());
  if (run === undefined || !isUnderWay(run.status)) return;
  await commandFit({ kind: 'rate', learningRate });
  changeRun(run.id, (now) => ({
    ...now,
    rateChanges: [...(now.rateChanges ?? []), { batch: now.progress?.batch ?? 0, learningRate }],
  }));
}

/** The settings in force, with the changes that the fit itself makes to them. */
const settingsFor = ({ changes = {} }: FitOptions): FitSettings =>
  fitSettingsOf({ ...currentSettings(), ...changes });

/** Failures that say nothing about the model: it can be trained further, from its last snapshot. */
const interruptions: ReadonlySet<CoreErrorCode> = new Set(['worker-died', 'context-lost']);

/**
 * Repeats the fit that failed last. A fit that was only interrupted continues from its last snapshot, if the learner has
 * not changed the settings since; any other fit begins again, with the settings in force.
 */
export async function retryFit(): Promise<void> {
  const run = latestRun(useRunsStore.getState());
  if (run?.status !== 'failed') return;
  const { settings, options = {}, failure } = run;
  const isUnchanged = differingSettings(settings, settingsFor(options)).length === 0;
  const isInterrupted = failure !== undefined && interruptions.has(failure.code);
  await (isInterrupted && isUnchanged ? continueRun(run) : startFit(options));
}

/** Continues a run from its last snapshot with the optimizer's state; without one, from where the run began. */
async function continueRun({ id, settings, options = {}, snapshots, progress }: Run): Promise<void> {
  const newest = snapshots.at(-1);
  const from = newest ?? options.from;
  changeRun(id, ({ failure, ...cut }) => ({
    ...cut,
    status: 'running',
    losses: cut.losses.filter(({ batch }) => batch <= (from?.batch ?? 0)),
  }));
  const request = requestFor(settings, id, newest === undefined ? options.pauseAfter : undefined, from);
  // A command may have changed the learning rate since the beginning.
  const learningRate = newest?.place?.learningRate ?? request.learningRate;
  ended = runFit({ ...request, learningRate, epochs: progress?.epochs ?? request.epochs });
  await ended;
}

/** Stops the current fit and starts another with the settings in force. */
export async function replaceFit(options: FitOptions = {}): Promise<void> {
  await commandFit({ kind: 'stop' });
  await ended;
  await startFit(options);
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
    if (event.kind === 'watched') takeReplies(event.replies);
    if (event.kind === 'progress') {
      const { progress } = event;
      const seconds = (performance.now() - clicked) / 1000 - progress.pausedSeconds;
      changeRun(id, () => ({
        ...withProgress(run, progress, secondsBefore + seconds),
        ...(progress.state === 'paused' ? { restedAt: progress.batch } : {}),
      }));
    }
  };
  try {
    const watched = { ...request, watch: watchedQuestions() };
    const { last, snapshot, outcome, engine, variant } = await core().fit(watched, take);
    if (last.batch === last.firstBatch && outcome === 'stopped') removeRun(id);
    addSnapshots(id, [snapshot]);
    changeRun(id, (run) => ({
      ...atProgress(run, last),
      status: outcome,
      restedAt: snapshot.batch,
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
