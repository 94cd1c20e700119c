import { describe, expect, it } from 'vitest';
import { fitSettingsOf, initialSettings } from '../../settings/settings';
import { depthFacts } from '../../shipped/depth-facts';
import { chapterEntrants, seedsFrom, type RacePlan } from './plan';
import { fitsOf, type RunningRace } from './race-store';
import { coverageOf, differencesOf, findingOf, leaderOf, resultsOf } from './results';

/** A race that is over. @param errors [entrants][seeds]; undefined for a fit that has failed */
function raceWith(errors: readonly (readonly (number | undefined)[])[]): RunningRace {
  const plan: RacePlan = {
    entrants: chapterEntrants.slice(0, errors.length),
    seeds: seedsFrom(1, errors[0].length),
    settings: fitSettingsOf(initialSettings),
  };
  return {
    plan,
    fits: fitsOf(plan).map((fit) => {
      const mae = errors[fit.entrant][fit.seed - 1];
      return mae === undefined ? { ...fit, status: 'failed' } : { ...fit, status: 'done', mae, seconds: 1 };
    }),
    status: 'over',
    workers: 1,
    seconds: 1,
    isSilent: false,
    alwaysHalf: 0.04,
  };
}

describe('the results', () => {
  it('count the parameters of each stack, and summarise the fits that are done', () => {
    const [one, two] = resultsOf(
      raceWith([
        [1, 2, 3, 4],
        [5, undefined, 7, 9],
      ]),
    );
    expect(one).toMatchObject({ layers: 1, units: 35, parameters: 5360, done: 4, mae: 2.5 });
    expect(two).toMatchObject({ parameters: 5145, done: 3, mae: 7, lowest: 5, highest: 9 });
  });

  it('name the stack with the smallest median, when every fit is done', () => {
    expect(leaderOf(raceWith([[3], [2], [4]]))).toMatchObject({ layers: 2 });
    expect(leaderOf(raceWith([[3, 3, 3], [2, 2, undefined]]))).toBeUndefined(); // oxfmt-ignore
  });
});

describe('the differences to the first stack', () => {
  it('have a t interval of the pairs', () => {
    const [difference] = differencesOf(
      raceWith([
        [1, 2, 3, 4, 5],
        [2, 4, 3, 6, 5],
      ]),
    );
    // The pairs differ by 1, 2, 0, 2, 0: standard deviation 1; 2.776445 = scipy.stats.t.ppf(0.975, 4).
    const half = 2.776445 / Math.sqrt(5);
    expect(difference).toMatchObject({ seeds: 5, mean: 1 });
    expect(difference.interval?.[0]).toBeCloseTo(1 - half, 5);
    expect(difference.interval?.[1]).toBeCloseTo(1 + half, 5);
  });

  it('are wider when more stacks are compared, and leave out seeds that lack one of the pair', () => {
    const [two] = differencesOf(raceWith([[1, 2, 3, 9], [2, 4, 3, undefined], [1, 2, 3, 4]])); // oxfmt-ignore
    expect(two).toMatchObject({ seeds: 3, mean: 1 });
    // 6.205347 = scipy.stats.t.ppf(1 - 0.05 / 4, 2)
    expect(two.interval?.[1]).toBeCloseTo(1 + 6.205347 / Math.sqrt(3), 5);
  });

  it('count the seeds, and the fits that they leave out', () => {
    const race = raceWith([[1, 2, 3], [2, 4, undefined], [1, 2, 3]]); // oxfmt-ignore
    expect(coverageOf(race, differencesOf(race))).toEqual({
      seeds: 3,
      compared: [2, 3],
      failed: 1,
      unfinished: 0,
    });
  });

  it('have no interval with fewer than two seeds', () => {
    expect(differencesOf(raceWith([[1], [2]]))[0].interval).toBeUndefined();
  });

  it('show something only where the interval leaves out 0', () => {
    expect(([[-2, -1], [1, 2], [-1, 1], [0, 1]] as const).map(findingOf)).toEqual([
      'better',
      'worse',
      'not-shown',
      'not-shown',
    ]); // oxfmt-ignore
  });

  it('of the page’s own fits show that the deepest stack is worse, and nothing of the others', () => {
    const found = differencesOf(raceWith(depthFacts.errors)).map(
      ({ interval }) => interval && findingOf(interval),
    );
    expect(found).toEqual(['not-shown', 'not-shown', 'worse']);
  });
});
