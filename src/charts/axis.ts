/** Round numbers along an axis. */
import { formatDecimals } from '../i18n/format';

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Writes a tick with as many decimals as the step between ticks needs. */
  readonly format: (value: number) => string;
}

/** An axis from exactly `min` to `max`, with round ticks within: whole numbers if `whole`. */
export function exactAxis(min: number, max: number, whole = false, intervals = 6): Axis {
  const round = roundStep(max - min, intervals);
  const step = whole ? Math.max(1, round) : round;
  const ticks = ticksFrom(Math.ceil(min / step - 1e-9), Math.floor(max / step + 1e-9), step);
  return { domain: [min, max], ticks, format: tickFormat(step) };
}

/** An axis that begins and ends at the round ticks just outside `min` and `max`. */
export function roundAxis(min: number, max: number, intervals = 4): Axis {
  const step = roundStep(max - min, intervals);
  const ticks = ticksFrom(Math.floor(min / step + 1e-9), Math.ceil(max / step - 1e-9), step);
  return { domain: [ticks[0] ?? min, ticks.at(-1) ?? max], ticks, format: tickFormat(step) };
}

/** 1, 2 or 5 times a power of ten: the smallest that gives at most 1.25 × `intervals` steps. */
function roundStep(range: number, intervals: number): number {
  const wish = (range > 0 ? range : 1) / intervals;
  const power = 10 ** Math.floor(Math.log10(wish));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= wish * 0.8) ?? 10;
  return factor * power;
}

/** Multiples of the step. Dividing by the reciprocal of the step gives 0.3, not 0.30000000000000004. */
function ticksFrom(first: number, last: number, step: number): number[] {
  const inverse = Math.round(1 / step);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    step < 1 ? (first + index) / inverse : (first + index) * step,
  );
}

function tickFormat(step: number): (value: number) => string {
  const decimals = Math.max(0, Math.min(8, -Math.floor(Math.log10(step) + 1e-9)));
  return (value) => formatDecimals(value, decimals);
}
