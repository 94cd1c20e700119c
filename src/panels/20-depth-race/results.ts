/** What a race has shown: the errors of each stack, and their differences to the first stack with intervals. */
import { median } from '../../lesson/median';
import { pairedInterval } from '../../lesson/student-t';
import { parametersIn, type Entrant } from './plan';
import { isWaiting, type RunningRace } from './race-store';

export interface EntrantResult extends Entrant {
  readonly parameters: number;
  /** The number of its fits that are done. */
  readonly done: number;
  /** Over the fits that are done; NaN while there is none. */
  readonly mae: number;
  readonly lowest: number;
  readonly highest: number;
  /** The median fit's time of training. */
  readonly seconds: number;
}

export const resultsOf = ({ plan: { entrants, settings }, fits }: RunningRace): EntrantResult[] =>
  entrants.map((entrant, index) => {
    const done = fits.filter((fit) => fit.entrant === index && fit.mae !== undefined);
    const errors = done.map(({ mae = Number.NaN }) => mae);
    return {
      ...entrant,
      parameters: parametersIn(settings, entrant),
      done: done.length,
      mae: median(errors),
      lowest: errors.length === 0 ? Number.NaN : Math.min(...errors),
      highest: errors.length === 0 ? Number.NaN : Math.max(...errors),
      seconds: median(done.map(({ seconds }) => seconds)),
    };
  });

/** How sure all intervals of a race are together. */
export const sureness = 0.95;

/** The error of a stack minus that of the first one, over the seeds with which both are done. */
export interface Difference {
  readonly entrant: Entrant;
  readonly seeds: number;
  readonly mean: number;
  /** Undefined with fewer than two seeds. */
  readonly interval?: readonly [number, number];
}

/**
 * One difference for each stack but the first. Each pair has the same data and test set, so that the differences of the
 * pairs are compared with 0: a t interval of their mean. With several stacks each interval is wider (Bonferroni), so that
 * all of them hold together in `sureness` of all races.
 */
export function differencesOf({ plan: { entrants, seeds }, fits }: RunningRace): Difference[] {
  const maeOf = (entrant: number, seed: number): number | undefined =>
    fits.find((fit) => fit.entrant === entrant && fit.seed === seed)?.mae;
  return entrants.slice(1).map((entrant, index) => {
    const differences = seeds.flatMap((seed) => {
      const [first, own] = [maeOf(0, seed), maeOf(index + 1, seed)];
      return first === undefined || own === undefined ? [] : [own - first];
    });
    const share = 1 - (1 - sureness) / (entrants.length - 1);
    const { mean, margin } = pairedInterval(differences, share);
    const own = { entrant, seeds: differences.length, mean };
    return margin === undefined ? own : { ...own, interval: [mean - margin, mean + margin] };
  });
}

/** What the comparisons of a race leave out. */
export interface Coverage {
  /** Of the race. */
  readonly seeds: number;
  /** The smallest and the largest number of seeds that a comparison has. */
  readonly compared: readonly [number, number];
  /** Fits that have failed, and fits that are not finished. */
  readonly failed: number;
  readonly unfinished: number;
}

export function coverageOf({ plan, fits }: RunningRace, differences: readonly Difference[]): Coverage {
  const counts = differences.map(({ seeds }) => seeds);
  return {
    seeds: plan.seeds.length,
    compared: [Math.min(...counts), Math.max(...counts)],
    failed: fits.filter(({ status }) => status === 'failed').length,
    unfinished: fits.filter(isWaiting).length,
  };
}

export type Finding = 'better' | 'worse' | 'not-shown';

/** What an interval shows of a stack against the first one: nothing where it contains 0. */
export function findingOf([low, high]: readonly [number, number]): Finding {
  if (low <= 0 && high >= 0) return 'not-shown';
  return high < 0 ? 'better' : 'worse';
}

/** The stack with the smallest median error; undefined unless every fit is done, because medians over different seeds cannot be compared. */
export function leaderOf(race: RunningRace): EntrantResult | undefined {
  const results = resultsOf(race);
  if (results.some(({ done }) => done < race.plan.seeds.length)) return undefined;
  return results.reduce((best, result) => (result.mae < best.mae ? result : best));
}
