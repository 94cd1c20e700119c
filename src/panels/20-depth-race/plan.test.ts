import { beforeEach, describe, expect, it } from 'vitest';
import { fitSettingsOf, initialSettings } from '../../settings/settings';
import { backToChapter, openSettings, useSettingsStore } from '../../settings/settings-store';
import { batchesOf, changesOf, chapterEntrants, partOf, seedsFrom } from './plan';
import {
  addEntrant,
  chooseSeedCount,
  currentEntrants,
  dropRefused,
  plannedRace,
  removeEntrant,
  typeEntrant,
  typeFirstSeed,
  useFields,
} from './plan-store';

const settings = fitSettingsOf(initialSettings);
beforeEach(() => {
  useSettingsStore.setState(useSettingsStore.getInitialState(), true);
  useFields.setState(useFields.getInitialState(), true);
});

describe('a fit of a race', () => {
  it('is cut into ten parts; the last one ends by itself', () => {
    expect(batchesOf(settings)).toBe(1000);
    expect(partOf(settings, 'a', undefined)).toMatchObject({ run: 'a', pauseAfter: 100, seed: 7 });
    const at = (batch: number) => partOf(settings, 'a', { batch } as never).pauseAfter;
    expect([at(800), at(900)]).toEqual([100, undefined]);
  });

  it('of a single batch is one part', () => {
    expect(partOf({ ...settings, samples: 10 }, 'a', undefined).pauseAfter).toBeUndefined();
  });
});

describe('the plan', () => {
  it('is the chapter’s four stacks with five seeds, until the learner changes it', () => {
    expect(plannedRace(settings)).toEqual({ entrants: chapterEntrants, seeds: [1, 2, 3, 4, 5], settings });
    typeEntrant(1, 'units', '24');
    typeFirstSeed('100');
    chooseSeedCount('10');
    const { entrants, seeds } = plannedRace(settings);
    expect(entrants[1]).toEqual({ layers: 2, units: 24 });
    expect(seeds).toEqual(seedsFrom(100, 10));
  });

  it('is compared with another one by settings, stacks and seeds, without what a race replaces', () => {
    const plan = plannedRace(settings);
    expect(changesOf(plan, { ...plan, settings: { ...settings, layers: 3, units: 7, seed: 99 } })).toEqual({
      settings: [],
      stacks: false,
      seeds: false,
    });
    const entrants = plan.entrants.slice(0, 3);
    const other = { entrants, seeds: seedsFrom(1, 10), settings: { ...settings, samples: 9 } };
    expect(changesOf(plan, other)).toEqual({ settings: ['samples'], stacks: true, seeds: true });
  });

  it('is that of the page’s link', () => {
    openSettings('?race=1x8-3x5&raceseed=20&raceseeds=10&samples=300');
    expect(plannedRace(settings)).toEqual({
      entrants: [
        { layers: 1, units: 8 },
        { layers: 3, units: 5 },
      ],
      seeds: seedsFrom(20, 10),
      settings,
    });
  });

  it('has from two to five stacks', () => {
    for (let press = 0; press < 9; press += 1) addEntrant();
    expect(currentEntrants()).toHaveLength(5);
    for (let press = 0; press < 9; press += 1) removeEntrant();
    expect(currentEntrants()).toEqual(chapterEntrants.slice(0, 2));
  });

  it('keeps refused input beside the last good value', () => {
    typeEntrant(3, 'layers', '5');
    typeEntrant(0, 'units', '65');
    typeEntrant(0, 'units', '0');
    typeFirstSeed('4294967287');
    typeFirstSeed('one');
    expect(plannedRace(settings)).toMatchObject({ entrants: chapterEntrants, seeds: [1, 2, 3, 4, 5] });
    expect(useFields.getState().refused).toEqual({
      'layers-4': { typed: '5', fault: 'out-of-range' },
      'units-1': { typed: '0', fault: 'out-of-range' },
    });
    const ofSeed = () => useSettingsStore.getState().refused.raceSeed;
    expect(ofSeed()).toEqual({ typed: 'one', fault: 'not-a-number' });
    // The refused field disappears with its stack.
    removeEntrant();
    expect(Object.keys(useFields.getState().refused)).toEqual(['units-1']);
    dropRefused();
    expect([useFields.getState().refused, ofSeed()]).toEqual([{}, undefined]);
  });

  it('forgets refused input of fields when other stacks are chosen elsewhere, and not while they are typed', () => {
    addEntrant();
    typeEntrant(4, 'units', '65');
    typeEntrant(0, 'units', '30');
    expect(Object.keys(useFields.getState().refused)).toEqual(['units-5']);
    backToChapter();
    expect(currentEntrants()).toEqual(chapterEntrants);
    expect(useFields.getState().refused).toEqual({});
  });
});
