/**
 * The fit under way, stored for reloads of this tab, since a browser may also discard a hidden tab and load it again later.
 * Its model is stored by `kept-snapshot.ts`.
 */
import * as v from 'valibot';
import { fitSettingsOf, initialSettings, type FitSettingName } from '../settings/settings';
import { remembered } from '../ui/remembered';
import { count, fingerprintCode, keptCurve, keptOf, keptRun, runId, runOf } from './kept-run';
import { isUnderWay, wasInterrupted, type FitOptions, type Run } from './run';

const settingNames = Object.keys(fitSettingsOf(initialSettings)) as FitSettingName[];

const underWay = v.object({
  ...keptRun.entries,
  status: v.picklist(['running', 'paused']),
  epochs: v.pipe(count, v.minValue(1)),
  curve: keptCurve(10_000),
  /** Settings that a button of the page fixed for it. */
  planned: v.exactOptional(v.array(v.picklist(settingNames))),
  repeats: v.exactOptional(v.object({ run: runId, batch: count, fingerprint: fingerprintCode })),
});

const kept = remembered<v.InferOutput<typeof underWay>>({
  name: 'under-way',
  keptBy: 'tab',
  accept: (found) => {
    const run = v.safeParse(underWay, found);
    return run.success ? run.output : undefined;
  },
});

/** Whether the fit would have to be taken up after a reload: it runs, is paused, or was interrupted. */
export const canBeTakenUp = (run: Run | undefined): run is Run =>
  run !== undefined && (isUnderWay(run.status) || wasInterrupted(run));

/** Stores a fit that can be taken up, with its exact curve; nothing before its first batch. */
export function writeUnderWay(run: Run): void {
  const { losses, progress, options } = run;
  // The core makes a provisional point again from the snapshot.
  const fields = keptOf({ ...run, losses: losses.filter(({ provisional }) => provisional !== true) });
  if (progress === undefined || fields === undefined) return;
  const { changes, repeats } = options ?? {};
  kept.write({
    ...fields,
    status: run.status === 'paused' ? 'paused' : 'running',
    epochs: progress.epochs,
    ...(changes === undefined ? {} : { planned: settingNames.filter((name) => name in changes) }),
    ...(repeats === undefined ? {} : { repeats }),
  });
}

/** The fit in which this tab left the page, without models; undefined when it left none. */
export function readUnderWay(): Run | undefined {
  const found = kept.read();
  if (found === undefined) return undefined;
  const { epochs, planned, repeats, ...fields } = found;
  const { settings } = fields;
  const options: FitOptions = {
    ...(planned === undefined
      ? {}
      : { changes: Object.fromEntries(planned.map((name) => [name, settings[name]])) }),
    ...(repeats === undefined ? {} : { repeats }),
  };
  return { ...runOf(fields, epochs), options };
}

export const forgetUnderWay = (): void => kept.forget();
