/** Finished runs, stored by the browser without models: settings, errors, curves and fingerprints outlive a reload. */
import * as v from 'valibot';
import type { RunId } from '../core/api';
import { engineNames } from '../core/engines/names';
import {
  initialSettings,
  fitSettingsOf,
  parseSetting,
  writeSetting,
  type FitSettings,
  type SettingName,
} from '../settings/settings';
import { remembered } from '../ui/remembered';
import type { Run } from './run';

const number = v.pipe(v.number(), v.finite());
const count = v.pipe(number, v.integer(), v.minValue(0));

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

const keptRun = v.object({
  id: v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/)),
  settings: fitSettings,
  status: v.picklist(['done', 'stopped']),
  engine: v.picklist(engineNames),
  variant: v.exactOptional(v.picklist(['fixed', 'relaxed', 'script'])),
  seconds: number,
  batch: count,
  batches: count,
  loss: number,
  /** Points of the curve: the batch, the loss of the batches before it, and the mean of the epoch. */
  curve: v.exactOptional(v.pipe(v.array(v.tuple([count, number, number])), v.maxLength(200))),
  wentOn: v.exactOptional(v.object({ run: v.string(), batch: count })),
  rateChanges: v.exactOptional(v.array(v.object({ batch: count, learningRate: number }))),
  movedEngine: v.exactOptional(v.boolean()),
  fingerprint: v.exactOptional(v.pipe(v.string(), v.regex(/^[\dA-Z]{4}-[\dA-Z]{4}$/))),
  errors: v.exactOptional(v.object({ mae: number, trainingMae: v.exactOptional(number), draw: count })),
});

type KeptRun = v.InferOutput<typeof keptRun>;

const kept = remembered<readonly KeptRun[]>({
  name: 'runs',
  accept: (found) => {
    const list = v.safeParse(v.array(v.unknown()), found);
    if (!list.success) return undefined;
    return list.output.flatMap((one) => {
      const run = v.safeParse(keptRun, one);
      return run.success ? [run.output] : [];
    });
  },
});

/** The stored runs, oldest first, without those that this version of the page cannot read. */
export function rememberedRuns(): readonly Run[] {
  const ids = new Set<string>();
  return (kept.read() ?? []).flatMap(({ id, batch, batches, loss, curve = [], ...run }) => {
    if (ids.has(id)) return [];
    ids.add(id);
    const progress = {
      run: id,
      state: 'running' as const,
      epoch: run.settings.epochs - 1,
      epochs: run.settings.epochs,
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
    return [{ ...run, id, losses, progress, snapshots: [], isOfEarlierVisit: true }];
  });
}

/** The largest number of finished runs that are kept. */
export const mostRuns = 12;

/**
 * Stores runs beside those that are stored already, which another tab may have added; beyond the limit the newest stay.
 * @param runs finished ones, new or changed
 */
export function rememberRuns(runs: readonly Run[]): void {
  const changed = new Set(runs.map(({ id }) => id));
  const others = (kept.read() ?? []).filter(({ id }) => !changed.has(id));
  const all = [...others, ...runs.flatMap(keptOf)].sort((one, other) => Number(one.id) - Number(other.id));
  kept.write(all.slice(-mostRuns));
}

export function forgetRuns(ids: readonly RunId[]): void {
  const others = (kept.read() ?? []).filter(({ id }) => !ids.includes(id));
  if (others.length === 0) kept.forget();
  else kept.write(others);
}

/** The largest number that a run has been named by, in any tab: fits of two tabs never have the same name. */
const taken = remembered({
  name: 'last-run',
  accept: (found) => {
    const last = v.safeParse(count, found);
    return last.success ? last.output : undefined;
  },
});

export const lastRunNumber = (): number => taken.read() ?? 0;

export function takeRunNumber(number: number): void {
  if (number > lastRunNumber()) taken.write(number);
}

/** Gives the number of a removed run back, unless another run has been named since. */
export function releaseRunNumber(number: number): void {
  if (number === lastRunNumber()) taken.write(number - 1);
}

function keptOf(run: Run): KeptRun[] {
  const { id, settings, status, engine, variant, seconds, progress, losses, errors } = run;
  const { wentOn, rateChanges, movedEngine, fingerprint } = run;
  if ((status !== 'done' && status !== 'stopped') || progress === undefined || engine === undefined)
    return [];
  return [
    {
      id,
      settings,
      status,
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
    },
  ];
}

/** Digits of a stored loss: more than a drawing shows. */
const digits = 4;

const curveOf = (losses: Run['losses']): [number, number, number][] =>
  losses
    .slice(-200)
    .map(({ batch, recentLoss, loss }) => [
      batch,
      Number(recentLoss.toPrecision(digits)),
      Number(loss.toPrecision(digits)),
    ]);
