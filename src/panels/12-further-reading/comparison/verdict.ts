/** What the numbers of a comparison say, and how sure they are. */
import { pairedInterval } from '../../../lesson/student-t';
import { variants, type Variant } from '../variant';
import type { Pair } from './store';

/** The means over the seeds whose two models have been evaluated. */
export interface Means {
  readonly mae: number;
  /** Nearest point first. */
  readonly maeByStep: readonly number[];
  readonly seconds: number;
  readonly loss: number;
}

export interface Findings {
  /** Seeds whose two models have been evaluated. */
  readonly seeds: readonly number[];
  readonly means: Readonly<Record<Variant, Means>>;
  /** The error of always answering 0.5 on the same sequences. */
  readonly alwaysHalf: number;
  /** The same by forecast point. */
  readonly alwaysHalfByStep: readonly number[];
  /** Mean of the decoder's error less the vector's: negative if the decoder forecasts better. */
  readonly difference: number;
  /** Half the width of the difference's 95 % interval, by Student's t; absent with one seed. */
  readonly margin?: number;
  /** Which model has the smaller error; `undecided` where the interval contains 0. */
  readonly better: Variant | 'undecided';
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const meanByStep = (rows: readonly (readonly number[])[]): number[] =>
  rows[0].map((_, step) => mean(rows.map((row) => row[step])));

/** Undefined until both models of a seed have been evaluated. */
export function findingsOf(pairs: readonly Pair[]): Findings | undefined {
  const whole = pairs.flatMap(({ seed, fits }) => {
    const [one, many] = variants.map((variant) => fits[variant]);
    if (one?.evaluation === undefined || many?.evaluation === undefined) return [];
    return [
      {
        seed,
        'many-to-one': { ...one, evaluation: one.evaluation },
        'many-to-many': { ...many, evaluation: many.evaluation },
      },
    ];
  });
  if (whole.length === 0) return undefined;
  const meansOf = (variant: Variant): Means => {
    const fits = whole.map((pair) => pair[variant]);
    return {
      mae: mean(fits.map(({ evaluation }) => evaluation.mae)),
      maeByStep: meanByStep(fits.map(({ evaluation }) => evaluation.maeByStep)),
      seconds: mean(fits.map(({ seconds }) => seconds)),
      loss: mean(fits.map(({ loss }) => loss)),
    };
  };
  // Both models of a seed are tested on the same sequences.
  const evaluations = whole.map((pair) => pair['many-to-one'].evaluation);
  const differences = whole.map(
    (pair) => pair['many-to-many'].evaluation.mae - pair['many-to-one'].evaluation.mae,
  );
  const { mean: difference, margin } = pairedInterval(differences, 0.95);
  const isDecided = difference !== 0 && Math.abs(difference) > (margin ?? 0);
  return {
    seeds: whole.map(({ seed }) => seed),
    means: { 'many-to-one': meansOf('many-to-one'), 'many-to-many': meansOf('many-to-many') },
    alwaysHalf: mean(evaluations.map(({ baselines }) => baselines['always-half'])),
    alwaysHalfByStep: meanByStep(evaluations.map(({ baselinesByStep }) => baselinesByStep['always-half'])),
    difference,
    ...(margin === undefined ? {} : { margin }),
    better: isDecided ? (difference < 0 ? 'many-to-many' : 'many-to-one') : 'undecided',
  };
}
