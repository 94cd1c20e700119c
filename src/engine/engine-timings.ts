/** What engines cost on this machine, remembered from one visit to the next. */
import type { EngineReport, EngineTimings } from '../core/api';

const key = 'ringdown.engine-timings';

/** A browser update may change what an engine costs. */
const machine = (): string => navigator.userAgent;

export function rememberedTimings(): EngineTimings {
  try {
    const { of, timings } = JSON.parse(localStorage.getItem(key) ?? '{}');
    const sound = of === machine() && Object.values(timings).every(Number.isFinite);
    return sound ? timings : {};
  } catch {
    return {};
  }
}

export function rememberTimings({ candidates }: EngineReport): void {
  const timings = Object.fromEntries(
    candidates.flatMap(({ engine, millisecondsPerBatch }) =>
      millisecondsPerBatch === undefined ? [] : [[engine, millisecondsPerBatch]],
    ),
  );
  try {
    localStorage.setItem(key, JSON.stringify({ of: machine(), timings }));
  } catch {
    // Storage can be forbidden; the next visit measures again.
  }
}
