/** Waves that the page's model was not trained on, a little and a lot, and its errors on them. */
import { dampedSine } from '../../core/sequence/sine';
import { DECAY_RANGE, PERIOD_RANGE } from '../../core/sequence/examples';
import { meanAbsoluteError } from '../../core/sequence/baselines';

export const breakNames = ['period', 'decay', 'gap', 'drawn'] as const;
export type BreakName = (typeof breakNames)[number];

interface Family {
  /** What is turned, from whole to broken. */
  readonly xs: readonly number[];
  /** The value of a whole wave, which the broken one is compared with. */
  readonly whole: number;
  /** The value at which the wave counts as broken. */
  readonly broken: number;
  /** Waves over which each error is averaged. */
  readonly waves: number;
  /**
   * What the model sees, and what follows.
   * @param wave from 0
   */
  readonly points: (x: number, wave: number, timesteps: number, outputs: number) => WavePoints;
}

export interface WavePoints {
  readonly inputs: Float32Array;
  readonly expected: Float32Array;
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) =>
    Number((from + index * step).toPrecision(6)),
  );

const [shortest, longest] = PERIOD_RANGE;
const periods = range(shortest, longest, 1);
const decays = range(DECAY_RANGE[0], DECAY_RANGE[1], 0.01);
/** A decay and a period in the lively part of the family. */
const decay = 0.02;

const cut = (points: ArrayLike<number>, timesteps: number): WavePoints => {
  const all = Float32Array.from(points);
  return { inputs: all.slice(0, timesteps), expected: all.slice(timesteps) };
};

/** The last timestep of the missing stretch is followed by so many that are seen. */
const seenAfterGap = 5;

export const families: Readonly<Record<BreakName, Family>> = {
  period: {
    xs: range(10, 30, 1),
    whole: 15,
    broken: 25,
    waves: decays.length,
    points: (x, wave, timesteps, outputs) => cut(dampedSine(timesteps + outputs, x, decays[wave]), timesteps),
  },
  decay: {
    xs: range(0, 0.1, 0.01),
    whole: 0.02,
    broken: 0,
    waves: periods.length,
    points: (x, wave, timesteps, outputs) =>
      cut(dampedSine(timesteps + outputs, periods[wave], x), timesteps),
  },
  gap: {
    xs: range(0, 40, 5),
    whole: 0,
    broken: 20,
    waves: periods.length,
    points: (x, wave, timesteps, outputs) => {
      const { inputs, expected } = cut(dampedSine(timesteps + outputs, periods[wave], decay), timesteps);
      const end = timesteps - seenAfterGap;
      return { inputs: inputs.map((value, t) => (t >= end - x && t < end ? 0.5 : value)), expected };
    },
  },
  drawn: {
    xs: range(0, 1, 0.1),
    whole: 0,
    broken: 1,
    waves: periods.length,
    points: (x, wave, timesteps, outputs) => {
      const sine = dampedSine(timesteps + outputs, periods[wave], 0);
      const points = sine.map((value, t) => {
        // At a crossing of the midline the sine is 0.5 up to rounding.
        const side = Math.abs(value - 0.5) < 1e-9 ? 0 : Math.sign(value - 0.5);
        const shape = x * side + (1 - x) * (2 * value - 1);
        return 0.5 + 0.5 * shape * Math.exp(-decay * t);
      });
      return cut(points, timesteps);
    },
  },
};

/** All waves of a break, one row each: first those of the first x. */
export function allPoints(name: BreakName, timesteps: number, outputs: number): readonly WavePoints[] {
  const { xs, waves, points } = families[name];
  return xs.flatMap((x) => Array.from({ length: waves }, (_, wave) => points(x, wave, timesteps, outputs)));
}

export interface BreakErrors {
  /** Mean errors at each x. */
  readonly model: readonly number[];
  readonly half: readonly number[];
}

/** @param forecasts [waves, outputs] of `allPoints` */
export function errorsOf(name: BreakName, rows: readonly WavePoints[], forecasts: Float32Array): BreakErrors {
  const { xs, waves } = families[name];
  const outputs = rows[0]?.expected.length ?? 0;
  const mean = (x: number, error: (row: number) => number): number =>
    Array.from({ length: waves }, (_, wave) => error(x * waves + wave)).reduce((sum, one) => sum + one, 0) /
    waves;
  return {
    model: xs.map((_, x) =>
      mean(x, (row) =>
        meanAbsoluteError(forecasts.subarray(row * outputs, (row + 1) * outputs), rows[row].expected),
      ),
    ),
    half: xs.map((_, x) =>
      mean(x, (row) => meanAbsoluteError(new Float32Array(outputs).fill(0.5), rows[row].expected)),
    ),
  };
}

export interface BreakVerdict {
  readonly whole: number;
  readonly broken: number;
  /** Of always answering 0.5, on broken and on whole waves. */
  readonly half: number;
  readonly wholeHalf: number;
}

/** What the sentence below the figure compares. */
export function verdictOf(name: BreakName, { model, half }: BreakErrors): BreakVerdict {
  const { xs, whole, broken } = families[name];
  return {
    whole: model[xs.indexOf(whole)],
    broken: model[xs.indexOf(broken)],
    half: half[xs.indexOf(broken)],
    wholeHalf: half[xs.indexOf(whole)],
  };
}
