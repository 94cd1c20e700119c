/** Finished runs, stored by the browser without models: settings, errors, curves and fingerprints outlive a reload. */
import * as v from 'valibot';
import type { RunId } from '../core/api';
import { remembered } from '../ui/remembered';
import { count, keptOf, keptRun, mostPoints, runOf } from './kept-run';
import type { Run } from './run';

const finishedRun = v.object({ ...keptRun.entries, status: v.picklist(['done', 'stopped']) });

type FinishedRun = v.InferOutput<typeof finishedRun>;

const kept = remembered<readonly FinishedRun[]>({
  name: 'runs',
  accept: (found) => {
    const list = v.safeParse(v.array(v.unknown()), found);
    if (!list.success) return undefined;
    return list.output.flatMap((one) => {
      const run = v.safeParse(finishedRun, one);
      return run.success ? [run.output] : [];
    });
  },
});

/** The stored runs, oldest first, without those that this version of the page cannot read. */
export function rememberedRuns(): readonly Run[] {
  const ids = new Set<string>();
  return (kept.read() ?? []).flatMap((run) => {
    if (ids.has(run.id)) return [];
    ids.add(run.id);
    return [runOf(run, run.settings.epochs)];
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
  const all = [...others, ...runs.flatMap(finishedOf)].sort(
    (one, other) => Number(one.id) - Number(other.id),
  );
  kept.write(all.slice(-mostRuns));
}

export function forgetRuns(ids: readonly RunId[]): void {
  const others = (kept.read() ?? []).filter(({ id }) => !ids.includes(id));
  if (others.length === 0) kept.forget();
  else kept.write(others);
}

/** The name of a run has at most nine digits: after a larger number, which no page has written, no run could be read. */
const runNumber = v.pipe(count, v.maxValue(99_999_999));

/** The largest number that a run has been named by, in any tab: fits of two tabs never have the same name. */
const taken = remembered({
  name: 'last-run',
  accept: (found) => {
    const last = v.safeParse(runNumber, found);
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

function finishedOf(run: Run): FinishedRun[] {
  const { status } = run;
  const fields = keptOf({ ...run, losses: run.losses.slice(-mostPoints) });
  if ((status !== 'done' && status !== 'stopped') || fields === undefined) return [];
  const { curve, ...others } = fields;
  return [{ ...others, status, ...(curve === undefined ? {} : { curve: rounded(curve) }) }];
}

/** Digits of a stored loss: more than a drawing shows. */
const digits = 4;

const rounded = (curve: NonNullable<FinishedRun['curve']>): NonNullable<FinishedRun['curve']> =>
  curve.map(([batch, ...losses]) => {
    const [recentLoss, loss] = losses.map((value) => Number(value.toPrecision(digits)));
    return [batch, recentLoss, loss];
  });
