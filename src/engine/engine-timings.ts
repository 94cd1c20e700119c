/** What engines cost on this machine, remembered from one visit to the next. */
import type { EngineReport, EngineTimings } from '../core/api';
import { engineNames } from '../core/engines/names';
import { remembered } from '../ui/remembered';

interface Measured {
  readonly of: string;
  /** In milliseconds per batch of the chapter's model. */
  readonly timings: EngineTimings;
}

const kept = remembered<Measured>({ name: 'engine-timings', accept });

/** A browser update may change what an engine costs. */
const machine = (): string => navigator.userAgent;

export function rememberedTimings(): EngineTimings {
  const measured = kept.read();
  return measured !== undefined && measured.of === machine() ? measured.timings : {};
}

/**
 * Adds what a report has measured to what is remembered. A report has no timings where its worker has not measured: the
 * engine was chosen by the learner, or the worker is a fresh one that was given the timings.
 */
export function rememberTimings({ candidates }: EngineReport): void {
  const measured = candidates.flatMap(({ engine, millisecondsPerBatch }) =>
    millisecondsPerBatch === undefined ? [] : [[engine, millisecondsPerBatch] as const],
  );
  if (measured.length === 0) return;
  kept.write({ of: machine(), timings: { ...rememberedTimings(), ...Object.fromEntries(measured) } });
}

/** Keeps the timings of the engines that exist, where they are lengths of time. */
function accept(entry: unknown): Measured | undefined {
  const { of, timings } = Object(entry) as { of?: unknown; timings?: unknown };
  if (typeof of !== 'string') return undefined;
  const known = Object(timings) as Record<string, unknown>;
  const sound = engineNames.flatMap((engine) => {
    const cost = known[engine];
    return typeof cost === 'number' && cost > 0 ? [[engine, cost]] : [];
  });
  return { of, timings: Object.fromEntries(sound) as EngineTimings };
}
