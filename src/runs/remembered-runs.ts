/** Finished runs, stored by the browser without their models: settings, curve and errors are restored after a reload. */
import * as v from 'valibot';
import type { CurvePoint } from '../core/api';
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
  // A point of the curve has these, and any other series.
  losses: v.array(v.objectWithRest({ batch: count, loss: number, recentLoss: number }, number)),
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
  return (kept.read() ?? []).flatMap(({ id, batch, batches, loss, ...run }) => {
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
      trainingSeconds: run.seconds,
      pausedSeconds: 0,
    };
    const losses = run.losses as readonly CurvePoint[];
    return [{ ...run, id, losses, progress, snapshots: [], isOfEarlierVisit: true }];
  });
}

/** @param runs finished ones */
export function rememberRuns(runs: readonly Run[]): void {
  if (runs.length === 0) kept.forget();
  else kept.write(runs.flatMap(keptOf));
}

function keptOf({
  id,
  settings,
  status,
  engine,
  variant,
  seconds,
  progress,
  losses,
  errors,
}: Run): KeptRun[] {
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
      losses: losses.map(rounded),
      ...(errors === undefined ? {} : { errors }),
    },
  ];
}

/** Rounds to the digits that a chart and a table show. */
function rounded(point: CurvePoint): KeptRun['losses'][number] {
  const series = Object.entries(point).map(([name, value]) => [name, Number(value.toPrecision(6))]);
  return Object.fromEntries(series) as KeptRun['losses'][number];
}
