/** How fast the engines are on this machine, stored from one visit to the next. */
import type { EngineReport, EngineTimings } from '../core/api';
import { engineNames } from '../core/engines/names';
import { remembered } from '../ui/remembered';

interface Measured {
  readonly of: string;
  /** Milliseconds per batch of the chapter's model. */
  readonly timings: EngineTimings;
}

const kept = remembered<Measured>({ name: 'engine-timings', accept });

/** A browser update may change the speed of an engine. */
const machine = (): string => navigator.userAgent;

export function rememberedTimings(): EngineTimings {
  const measured = kept.read();
  return measured !== undefined && measured.of === machine() ? measured.timings : {};
}

/**
 * Adds the timings of a report to the stored ones. A report has no timings when its worker has not measured, because the
 * learner chose the engine, or because the worker is new and was given the stored timings.
 */
export function rememberTimings({ candidates }: EngineReport): void {
  const measured = candidates.flatMap(({ engine, millisecondsPerBatch }) =>
    millisecondsPerBatch === undefined ? [] : [[engine, millisecondsPerBatch] as const],
  );
  if (measured.length === 0) return;
  kept.write({ of: machine(), timings: { ...rememberedTimings(), ...Object.fromEntries(measured) } });
}

/** Keeps the timings that belong to existing engines and are valid durations. */
function accept(entry: unknown): Measured | undefined {
  const { of, timings } = Object(entry) as { of?: unknown; timings?: unknown };
  if (typeof of !== 'string') return undefined;
  const known = Object(timings) as Record<string, unknown>;
  const sound = engineNames.flatMap((engine) => {
    const cost = known[engine];
    return typeof cost === 'number' && Number.isFinite(cost) && cost > 0 ? [[engine, cost]] : [];
  });
  return { of, timings: Object.fromEntries(sound) as EngineTimings };
}
