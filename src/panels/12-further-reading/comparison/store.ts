/**
 * The comparison of the two architectures: for each seed, a fit and an evaluation of both. They run in a worker of their
 * own, on the simd engine: the learner's fit in 7.4, its engine and its runs are not touched, and one may run beside the
 * other. The worker is ended afterwards, and when the learner stops, which therefore takes effect at once.
 */
import { create } from 'zustand';
import type { Core, CurvePoint, Evaluation, FitEvent, ModelShape } from '../../../core/api';
import { withPoints } from '../../../runs/curve';
import { testSamples } from '../../../runs/evaluation';
import { requestOf, shapeOf } from '../../../runs/fit-request';
import type { FitSettings } from '../../../settings/settings';
import { currentFitSettings } from '../../../settings/settings-store';
import { connectCore, type CoreConnection } from '../../../worker/client';
import { asFailure, type Failure } from '../../../worker/connection';
import { variants, type Variant } from '../variant';

/** A fit of one of the two models. */
export interface ComparedFit {
  readonly batch: number;
  readonly batches: number;
  /** Points of the loss curve. */
  readonly curve: readonly CurvePoint[];
  /** Time in which batches were trained. */
  readonly seconds: number;
  /** The epoch's running mean, as Keras prints it. */
  readonly loss: number;
  /** On sequences that neither model was trained on; absent until the fit is over. */
  readonly evaluation?: Evaluation;
}

/** Both models with the same seed: the same sequences in the same order. */
export interface Pair {
  readonly seed: number;
  readonly fits: Readonly<Partial<Record<Variant, ComparedFit>>>;
}

/** How many seeds a comparison may have. */
export const seedCounts = [1, 3, 5] as const;
export type SeedCount = (typeof seedCounts)[number];

export type ComparisonStatus = 'idle' | 'running' | 'done' | 'stopped' | 'failed';

interface ComparisonState {
  readonly status: ComparisonStatus;
  /** The learner's choice for the next comparison. */
  readonly seeds: SeedCount;
  /** How many seeds this comparison has. */
  readonly asked: SeedCount;
  /** What it was started with; its seed is the first. */
  readonly settings?: FitSettings;
  readonly pairs: readonly Pair[];
  /** The worker has not got on for some seconds. */
  readonly isSilent: boolean;
  readonly failure?: Failure | undefined;
}

export const useComparison = create<ComparisonState>(() => ({
  status: 'idle',
  seeds: 1,
  asked: 1,
  pairs: [],
  isSilent: false,
}));

export const chooseSeeds = (seeds: SeedCount): void => useComparison.setState({ seeds });

/** The model that an architecture is with these settings. */
function comparedShape(variant: Variant, settings: FitSettings): ModelShape {
  const shape = shapeOf(settings);
  return variant === 'many-to-one'
    ? shape
    : { ...shape, decoder: { units: settings.units, returnSequences: true } };
}

/** Of the comparison under way. */
let connection: CoreConnection | undefined;

/** Compares with the settings in force. Does nothing while a comparison is under way. Settles when it is over. */
export async function startComparison(connect: typeof connectCore = connectCore): Promise<void> {
  if (connection !== undefined) return;
  const settings = currentFitSettings();
  const asked = useComparison.getState().seeds;
  const mine = connect({ onSilence: (silence) => isCurrent() && setSilent(silence !== undefined) });
  const isCurrent = () => connection === mine;
  connection = mine;
  useComparison.setState({
    status: 'running',
    settings,
    asked,
    pairs: [],
    isSilent: false,
    failure: undefined,
  });
  try {
    await mine.core.useEngine('simd');
    for (let index = 0; index < asked; index += 1) {
      const seed = (settings.seed + index) % 2 ** 32;
      for (const variant of variants)
        await fitAndEvaluate(mine.core, variant, { ...settings, seed }, isCurrent);
    }
    if (isCurrent()) useComparison.setState({ status: 'done' });
  } catch (error) {
    if (isCurrent()) useComparison.setState({ status: 'failed', failure: asFailure(error) });
  } finally {
    if (isCurrent()) connection = undefined;
    mine.endWorker();
    if (connection === undefined) setSilent(false);
  }
}

/** Ends the comparison at once; what it has found so far stays. */
export function stopComparison(): void {
  const ended = connection;
  if (ended === undefined) return;
  connection = undefined;
  useComparison.setState({ status: 'stopped', isSilent: false });
  ended.endWorker();
}

const setSilent = (isSilent: boolean): void => useComparison.setState({ isSilent });

async function fitAndEvaluate(
  core: Core,
  variant: Variant,
  settings: FitSettings,
  isCurrent: () => boolean,
): Promise<void> {
  const { seed } = settings;
  const run = `${variant} ${seed}`;
  const take = (event: FitEvent): void => {
    if (event.kind !== 'progress' || !isCurrent()) return;
    const { progress } = event;
    const { batch, batches, loss, trainingSeconds } = progress;
    change(variant, seed, (before) => ({
      batch,
      batches,
      loss,
      seconds: trainingSeconds,
      curve: withPoints(before?.curve ?? [], progress),
    }));
  };
  const request = { ...requestOf(settings, run), shape: comparedShape(variant, settings) };
  await core.fit(request, take);
  const { answer } = await core.ask({ kind: 'evaluate', samples: testSamples, seed, draw: 0 }, run);
  if (isCurrent()) change(variant, seed, (before) => before && { ...before, evaluation: answer });
}

/** Changes one fit of the pair of a seed; the pair is made with its first fit. */
function change(
  variant: Variant,
  seed: number,
  next: (before: ComparedFit | undefined) => ComparedFit | undefined,
): void {
  useComparison.setState(({ pairs }) => {
    const pair = pairs.find((known) => known.seed === seed) ?? { seed, fits: {} };
    const fit = next(pair.fits[variant]);
    if (fit === undefined) return {};
    const changed: Pair = { ...pair, fits: { ...pair.fits, [variant]: fit } };
    return {
      pairs: pairs.some((known) => known.seed === seed)
        ? pairs.map((known) => (known.seed === seed ? changed : known))
        : [...pairs, changed],
    };
  });
}
