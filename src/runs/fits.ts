/** Starts, controls and replaces fits. */
import type { FitCommand, FitEvent, FitRequest, RunId, Snapshot } from '../core/api';
import { CoreError } from '../core/core-error';
import { isSameShape } from '../core/lstm/flat-weights';
import { refreshEngine } from '../engine/engine-store';
import { differingSettings, fitSettingsOf, type FitSettings } from '../settings/settings';
import { currentFitSettings, currentSettings } from '../settings/settings-store';
import { asFailure, core } from '../worker/connection';
import { fingerprint } from './fingerprint';
import { requestOf, shapeOf } from './fit-request';
import {
  atProgress,
  canBeRepeated,
  isUnderWay,
  rateInForce,
  wasInterrupted,
  withProgress,
  type FitOptions,
  type Run,
} from './run';
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
  ended = runFit(requestFor(settings, id, options));
  await ended;
}

/**
 * Fits a run of an earlier visit again, with its settings and its seed, whatever the fields contain. One that was stopped
 * is stopped after the same batch.
 */
export async function repeatFit(run: Run): Promise<void> {
  if (!canBeRepeated(run)) return;
  const { id, settings, fingerprint, progress } = run;
  await startFit({ changes: settings, repeats: { run: id, batch: progress.batch, fingerprint } });
}

/** What a run takes over from the one that it goes on from, up to there: curve, marks and moments, by its own name. */
function pastOf(
  id: RunId,
  from: Snapshot | undefined,
): Pick<Run, 'losses' | 'snapshots' | 'rateChanges' | 'wentOn'> {
  if (from === undefined) return { losses: [], snapshots: [] };
  const source: Run | undefined = useRunsStore.getState().byId[from.run];
  const wentOn = { run: from.run, batch: from.batch };
  if (source === undefined) return { losses: [], snapshots: [], wentOn };
  const rateChanges = source.rateChanges?.filter(({ batch }) => batch <= from.batch) ?? [];
  return {
    wentOn,
    ...(rateChanges.length === 0 ? {} : { rateChanges }),
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
  if (isOwn(latestRun(useRunsStore.getState()))) await commandFit({ kind: 'speed', ...paceOf(speed) });
}

/** Whether a run is the learner's own fit: not one of the page's experiments, which have a speed and rate of their own. */
const isOwn = (run: Run | undefined): boolean => run !== undefined && run.options?.changes === undefined;

/** Changes the learning rate of the fit under way, from its next batch on, and notes it in the run. */
export async function changeRate(learningRate: number): Promise<void> {
  const run = latestRun(useRunsStore.getState());
  if (run === undefined || !isOwn(run)) return;
  const batch = await commandFit({ kind: 'rate', learningRate });
  if (batch === undefined) return;
  changeRun(run.id, (now) => ({
    ...now,
    rateChanges: [...(now.rateChanges ?? []), { batch, learningRate }],
  }));
}

/** The settings in force, with the changes that the fit itself makes to them. */
const settingsFor = ({ changes = {} }: FitOptions): FitSettings =>
  fitSettingsOf({ ...currentSettings(), ...changes });

/**
 * Repeats the fit that failed last. A fit that was only interrupted continues from its last snapshot, if the learner has
 * not changed the settings since; any other fit begins again, with the settings in force.
 */
export async function retryFit(): Promise<void> {
  const run = latestRun(useRunsStore.getState());
  if (run?.status !== 'failed') return;
  const { settings, options = {} } = run;
  const isUnchanged = differingSettings(settings, settingsFor(options)).length === 0;
  await (wasInterrupted(run) && isUnchanged ? continueRun(run) : startFit(options));
}

/** Continues a run from its last snapshot with the optimizer's state; without one, from where the run began. */
async function continueRun(run: Run): Promise<void> {
  const { id, settings, options = {}, snapshots, progress } = run;
  const newest = snapshots.at(-1);
  const from = newest ?? options.from;
  const begin = from?.batch ?? 0;
  // A change that was made after the last snapshot now takes effect there.
  const rateChanges = run.rateChanges?.map((change) => ({ ...change, batch: Math.min(change.batch, begin) }));
  changeRun(id, ({ failure, ...cut }) => ({
    ...cut,
    status: 'running',
    losses: cut.losses.filter(({ batch }) => batch <= begin),
    ...(rateChanges === undefined ? {} : { rateChanges }),
  }));
  const { pauseAfter, ...others } = options;
  const request = requestFor(settings, id, {
    ...(newest === undefined ? options : others),
    ...(from === undefined ? {} : { from }),
  });
  const learningRate = rateInForce(run);
  ended = runFit({ ...request, learningRate, epochs: progress?.epochs ?? request.epochs });
  await ended;
}

/**
 * Takes up a fit in which this tab left the page: from a snapshot of it, otherwise again from its seed, then up to the pause
 * that it had come to. Does nothing while a fit is under way. Settles when the fit is done, stopped or failed.
 */
export async function takeUp(run: Run, from?: Snapshot): Promise<void> {
  if (isFitting(useRunsStore.getState())) return;
  const { id, settings, options = {}, status, rateChanges, progress } = run;
  const pauseAfter = status === 'paused' ? progress?.batch : undefined;
  if (from === undefined) {
    const changes = rateChanges === undefined ? {} : { rateChanges };
    const begun = { ...options, ...(pauseAfter === undefined ? {} : { pauseAfter }) };
    addRun({ id, settings, status: 'running', losses: [], snapshots: [], ...changes, options: begun });
  } else {
    const { isOfEarlierVisit, ...left } = run;
    addRun({ ...left, snapshots: [from] });
  }
  const added = latestRun(useRunsStore.getState());
  if (added !== undefined) await continueRun(added);
}

/** Stops the current fit and starts another with the settings in force. */
export async function replaceFit(options: FitOptions = {}): Promise<void> {
  await commandFit({ kind: 'stop' });
  await ended;
  await startFit(options);
}

/** How much of a fit may be lost when its worker ends, in seconds; twice as much when the page is left: see `interrupted.ts`. */
const snapshotSeconds = 2.5;

function requestFor(settings: FitSettings, id: RunId, options: FitOptions): FitRequest {
  const { pauseAfter, from, changes, repeats } = options;
  const request = requestOf(settings, id, from);
  const every = snapshotEvery(request);
  return {
    ...request,
    ...(changes === undefined ? paceOf(useSpeed.getState().speed) : {}),
    ...(pauseAfter === undefined ? {} : { pauseAfter }),
    ...(repeats === undefined ? {} : { stopAfter: Math.max(0, repeats.batch - (from?.batch ?? 0)) }),
    ...(every === undefined ? {} : { snapshotEvery: every }),
    snapshotSeconds,
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
    // One that went on has the moments of the run before, which has them no more.
    if (last.batch === 0) removeRun(id);
    addSnapshots(id, [snapshot]);
    changeRun(id, (run) => ({
      ...atProgress(run, last),
      status: outcome,
      restedAt: snapshot.batch,
      fingerprint: fingerprint(snapshot),
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
 * Sends a command, which takes effect between two batches: after the one that it resolves to, or not at all when the run
 * is over. When the worker has ended, the fit itself reports that.
 * @throws CoreError `bad-request` for a command that no fit can follow; any other failure of the call
 */
export async function commandFit(command: FitCommand): Promise<number | undefined> {
  const run: Run | undefined = latestRun(useRunsStore.getState());
  if (run === undefined || !isUnderWay(run.status)) return undefined;
  try {
    return await core().command(run.id, command);
  } catch (error) {
    if (!(error instanceof CoreError) || error.code !== 'worker-died') throw error;
    return undefined;
  }
}
