/** Runs the fits of a race on a pool of workers. */
import type { Core, FitResult } from '../../core/api';
import { baselineForecasts, meanAbsoluteError } from '../../core/sequence/baselines';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import { withPoints } from '../../runs/curve';
import { testSamples } from '../../runs/evaluation';
import { withoutOptimizer } from '../../runs/snapshots';
import type { FitSettings } from '../../settings/settings';
import { connectCore } from '../../worker/client';
import { asFailure } from '../../worker/connection';
import { openPool, workersFor, type Connect, type CorePool } from '../../worker/pool';
import { batchesOf, partOf, settingsOf, type RacePlan } from './plan';
import {
  canBeRepeated,
  changeFit,
  changeRace,
  fitsOf,
  isWaiting,
  useRace,
  type RaceFit,
  type RunningRace,
} from './race-store';

/** Where a race gets its workers from; tests give others. */
export interface RaceWorkers {
  readonly size: number;
  readonly connect: Connect;
}

const machineWorkers = (): RaceWorkers => ({
  size: workersFor(navigator.hardwareConcurrency),
  connect: connectCore,
});

/** The workers of the race that runs. What a pool that is no longer this one reports is ignored. */
let pool: CorePool | undefined;

/** Starts a race, instead of the one before. Settles when it is over or stopped. */
export async function startRace(plan: RacePlan, workers = machineWorkers()): Promise<void> {
  stopRace();
  useRace.setState({
    race: {
      plan,
      fits: fitsOf(plan),
      status: 'running',
      workers: workers.size,
      seconds: 0,
      isSilent: false,
      alwaysHalf: alwaysHalf(plan),
    },
  });
  await work(workers);
}

/** Goes on with a race that was stopped, and fits again what failed. Settles as `startRace`. */
export async function continueRace(workers = machineWorkers()): Promise<void> {
  if (pool !== undefined) return;
  changeRace(({ fits }) => ({
    status: 'running',
    workers: workers.size,
    fits: fits.map((fit) => (canBeRepeated(fit) ? { ...fit, status: 'waiting', failure: undefined } : fit)),
  }));
  await work(workers);
}

/** Ends all workers at once. Errors and models so far are kept. */
export function stopRace(): void {
  if (pool === undefined) return;
  const closing = pool;
  pool = undefined;
  closing.close();
  changeRace(() => ({ status: 'stopped', isSilent: false }));
}

async function work({ size, connect }: RaceWorkers): Promise<void> {
  const { race } = useRace.getState();
  if (race === undefined) return;
  const opened: CorePool = openPool(size, {
    connect,
    onSilence: (isSilent) => {
      if (pool === opened) changeRace(() => ({ isSilent }));
    },
  });
  pool = opened;
  const started = performance.now();
  await Promise.all(race.fits.filter(isWaiting).map((fit) => runFit(opened, race.plan, fit)));
  const seconds = race.seconds + (performance.now() - started) / 1000;
  if (pool === opened) {
    pool = undefined;
    opened.close();
    changeRace(() => ({ status: 'over', seconds, isSilent: false }));
  } else if (pool === undefined) changeRace(() => ({ seconds }));
}

/** Trains what is left of a fit, part by part, and evaluates it. A failure is kept as a fact of this fit. */
async function runFit(on: CorePool, { entrants, settings }: RacePlan, fit: RaceFit): Promise<void> {
  const own = settingsOf(settings, entrants[fit.entrant], fit.seed);
  const change = (from: (fit: RaceFit) => Partial<RaceFit>): void => {
    if (pool === on) changeFit(fit.id, from);
  };
  const take = (progress: FitResult['last']): void =>
    change(({ losses }) => ({ batch: progress.batch, losses: withPoints(losses, progress) }));
  let { snapshot } = fit;
  change(backToSnapshot);
  try {
    while ((snapshot?.batch ?? 0) < batchesOf(own)) {
      const from = snapshot;
      const part = await on.run((core) => trainPart(core, own, fit.id, from, take));
      take(part.last);
      snapshot = part.snapshot;
      change(({ seconds }) => ({
        seconds: seconds + part.last.trainingSeconds,
        snapshot: part.snapshot,
      }));
    }
    const trained = snapshot;
    if (trained === undefined) return;
    const question = { kind: 'evaluate', samples: testSamples, seed: fit.seed, draw: 0 } as const;
    const { answer } = await on.run((core) => core.ask(question, withoutOptimizer(trained)));
    change(() => ({ status: 'done', mae: answer.mae, snapshot: undefined }));
  } catch (error) {
    change(() => ({ status: 'failed', failure: asFailure(error) }));
  }
}

/** Trains one part: a fit that has paused at the end of its part is stopped there. */
function trainPart(
  core: Core,
  settings: FitSettings,
  run: string,
  from: RaceFit['snapshot'],
  onProgress: (progress: FitResult['last']) => void,
): Promise<FitResult> {
  return core.fit(partOf(settings, run, from), (event) => {
    if (event.kind !== 'progress') return;
    onProgress(event.progress);
    if (event.progress.state === 'paused') void core.command(run, { kind: 'stop' }).catch(() => undefined);
  });
}

/** The fit as it was at the end of its last part, from which it can go on. */
function backToSnapshot({ snapshot, losses }: RaceFit): Partial<RaceFit> {
  const batch = snapshot?.batch ?? 0;
  return { batch, losses: losses.filter((point) => point.batch <= batch) };
}

function alwaysHalf({ settings: { length, outputs }, seeds }: RacePlan): RunningRace['alwaysHalf'] {
  const errors = seeds.map((seed) => {
    const test = generateExamples(length, testSamples, outputs, createStream(seed, 'test', 0));
    return meanAbsoluteError(baselineForecasts('always-half', test), test.targets);
  });
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
