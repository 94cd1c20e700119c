/** What the learner has chosen for the next race. Refused input is kept beside the last good value. */
import { create } from 'zustand';
import { parseNumber, type NumberFault, type NumberRange } from '../../i18n/number';
import type { FitSettings } from '../../settings/settings';
import {
  chapterEntrants,
  entrantRange,
  firstSeedRange,
  layerRange,
  seedsFrom,
  unitRange,
  type Entrant,
  type RacePlan,
  type SeedCount,
} from './plan';

export interface RefusedInput {
  readonly typed: string;
  readonly fault: NumberFault;
}

interface PlanState {
  readonly entrants: readonly Entrant[];
  readonly firstSeed: number;
  readonly seedCount: SeedCount;
  /** By the name of the field: `seed`, or as `fieldOf` says. */
  readonly refused: Readonly<Record<string, RefusedInput>>;
}

export const usePlan = create<PlanState>(() => ({
  entrants: chapterEntrants,
  firstSeed: 1,
  seedCount: '5',
  refused: {},
}));

export type EntrantPart = 'layers' | 'units';
export const entrantRanges = { layers: layerRange, units: unitRange } as const;
export const fieldOf = (entrant: number, part: EntrantPart): string => `${part}-${entrant + 1}`;
export const seedField = 'seed';

export function typeEntrant(index: number, part: EntrantPart, typed: string): void {
  take(fieldOf(index, part), typed, entrantRanges[part], (value) =>
    usePlan.setState(({ entrants }) => ({
      entrants: entrants.map((entrant, other) => (other === index ? { ...entrant, [part]: value } : entrant)),
    })),
  );
}

export const typeFirstSeed = (typed: string): void =>
  take(seedField, typed, firstSeedRange, (firstSeed) => usePlan.setState({ firstSeed }));

export const chooseSeedCount = (seedCount: SeedCount): void => usePlan.setState({ seedCount });

/** Adds a copy of the last stack, to be changed. */
export const addEntrant = (): void =>
  usePlan.setState(({ entrants }) =>
    entrants.length < entrantRange.max ? { entrants: [...entrants, entrants[entrants.length - 1]] } : {},
  );

export const removeEntrant = (): void =>
  usePlan.setState(({ entrants, refused }) => {
    if (entrants.length <= entrantRange.min) return {};
    const last = entrants.length - 1;
    return {
      entrants: entrants.slice(0, last),
      refused: without(refused, [fieldOf(last, 'layers'), fieldOf(last, 'units')]),
    };
  });

export const dropRefused = (): void => usePlan.setState({ refused: {} });

/** Plans the race that the fields describe. @param settings of the page, for all that the race has no fields for */
export const plannedRace = (settings: FitSettings): RacePlan => planOf(usePlan.getState(), settings);

/** The same for a component, which is drawn again when a field changes. */
export const usePlannedRace = (settings: FitSettings): RacePlan => planOf(usePlan(), settings);

const planOf = ({ entrants, firstSeed, seedCount }: PlanState, settings: FitSettings): RacePlan => ({
  entrants,
  seeds: seedsFrom(firstSeed, Number(seedCount)),
  settings,
});

function take(field: string, typed: string, range: NumberRange, accept: (value: number) => void): void {
  const parsed = parseNumber(typed, range);
  usePlan.setState(({ refused }) => ({
    refused: parsed.ok ? without(refused, [field]) : { ...refused, [field]: { typed, fault: parsed.fault } },
  }));
  if (parsed.ok) accept(parsed.value);
}

const without = (refused: PlanState['refused'], fields: readonly string[]): PlanState['refused'] =>
  Object.fromEntries(Object.entries(refused).filter(([field]) => !fields.includes(field)));
