/** A run as the browser stores it: settings, errors, curve and fingerprint, without models. Everything that is read is checked. */
import * as v from 'valibot';
import type { FitProgress } from '../core/api';
import { engineNames } from '../core/engines/names';
import {
  fitSettingsOf,
  initialSettings,
  parseSetting,
  writeSetting,
  type FitSettings,
  type SettingName,
} from '../settings/settings';
import type { Run } from './run';

const number = v.pipe(v.number(), v.finite());
export const count = v.pipe(number, v.integer(), v.minValue(0));
export const runId = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/));
export const fingerprintCode = v.pipe(v.string(), v.regex(/^[\dA-Z]{4}-[\dA-Z]{4}$/));

/** Checks every setting of a fit: another version of the page, with other settings, may have stored the entry. */
const fitSettings = v.custom<FitSettings>((kept) => {
  if (typeof kept !== 'object' || kept === null) return false;
  const values = kept as Record<string, unknown>;
  return Object.keys(fitSettingsOf(initialSettings)).every((name) => {
    const value = values[name] as FitSettings[keyof FitSettings];
    if (value === undefined || value === null) return false;
    const parsed = parseSetting(name as SettingName, writeSetting(value));
    return parsed.ok && parsed.value === value;
  });
});

/** The largest number of points of the stored curve of a finished run. */
export const mostPoints = 200;

/** Points of a curve: the batch, the loss of the batches before it, and the mean of the epoch. */
export const keptCurve = (most: number) =>
  v.exactOptional(v.pipe(v.array(v.tuple([count, number, number])), v.maxLength(most)));

/** What is stored of every run, whatever its status. */
export const keptRun = v.object({
  id: runId,
  settings: fitSettings,
  engine: v.picklist(engineNames),
  variant: v.exactOptional(v.picklist(['fixed', 'relaxed', 'script'])),
  seconds: number,
  batch: count,
  batches: count,
  loss: number,
  wentOn: v.exactOptional(v.object({ run: v.string(), batch: count })),
  rateChanges: v.exactOptional(v.array(v.object({ batch: count, learningRate: number }))),
  movedEngine: v.exactOptional(v.boolean()),
  fingerprint: v.exactOptional(fingerprintCode),
  errors: v.exactOptional(v.object({ mae: number, trainingMae: v.exactOptional(number), draw: count })),
  curve: keptCurve(mostPoints),
});

export type KeptRun = v.InferOutput<typeof keptRun>;

/** @returns undefined for a run without a trained batch */
export function keptOf(run: Run): KeptRun | undefined {
  const { id, settings, engine, variant, seconds, progress, losses, errors } = run;
  const { wentOn, rateChanges, movedEngine, fingerprint } = run;
  if (progress === undefined || progress.batch === 0 || engine === undefined) return undefined;
  return {
    id,
    settings,
    engine,
    ...(variant === undefined ? {} : { variant }),
    seconds: seconds ?? 0,
    batch: progress.batch,
    batches: progress.batches,
    loss: progress.loss,
    ...(losses.length === 0 ? {} : { curve: curveOf(losses) }),
    ...(wentOn === undefined ? {} : { wentOn }),
    ...(rateChanges === undefined ? {} : { rateChanges: [...rateChanges] }),
    ...(movedEngine === undefined ? {} : { movedEngine }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(errors === undefined ? {} : { errors }),
  };
}

const curveOf = (losses: Run['losses']): [number, number, number][] =>
  losses.map(({ batch, recentLoss, loss }) => [batch, recentLoss, loss]);

/** The stored run as it was, without its models. */
export function runOf(kept: KeptRun & Pick<Run, 'status'>, epochs: number): Run {
  const { id, batch, batches, loss, curve = [], ...run } = kept;
  const progress: FitProgress = {
    run: id,
    state: run.status === 'paused' ? 'paused' : 'running',
    epoch: epochs - 1,
    epochs,
    batch,
    firstBatch: 0,
    batches,
    loss,
    learningRate: run.settings.learningRate,
    engine: run.engine,
    curve: [],
    curveEvery: Math.max(1, Math.ceil(batches / 100)),
    trainingSeconds: run.seconds,
    pausedSeconds: 0,
  };
  const losses = curve.map(([at, recentLoss, mean]) => ({ batch: at, recentLoss, loss: mean }));
  return { ...run, id, losses, progress, snapshots: [], isOfEarlierVisit: true };
}
