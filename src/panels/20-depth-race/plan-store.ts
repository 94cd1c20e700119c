/** What the learner has chosen for the next race: settings of the page, which its link has, too. */
import { useMemo } from 'react';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { parseNumber, type NumberFault } from '../../i18n/number';
import type { FitSettings, Settings } from '../../settings/settings';
import {
  changeSettings,
  currentSettings,
  dropRefused as dropRefusedSettings,
  typeSetting,
  useSettingsStore,
} from '../../settings/settings-store';
import { readStacks, stackCount, stackRanges, writeStacks } from '../../settings/stacks';
import { chapterEntrants, seedsFrom, type Entrant, type RacePlan } from './plan';

export interface RefusedInput {
  readonly typed: string;
  readonly fault: NumberFault;
}

interface FieldsState {
  /** Refused input of the stacks' fields, beside the last good value; by the name of the field, as `fieldOf` says. */
  readonly refused: Readonly<Record<string, RefusedInput>>;
}

export const useFields = create<FieldsState>(() => ({ refused: {} }));

/** The stacks that the fields describe. */
let described = currentSettings().raceStacks;

// Where other stacks are chosen elsewhere, as by "back to the chapter", refused input belongs to fields that may be gone.
useSettingsStore.subscribe(({ settings: { raceStacks } }) => {
  if (raceStacks === described) return;
  described = raceStacks;
  useFields.setState({ refused: {} });
});

type RaceSettings = Pick<Settings, 'raceStacks' | 'raceSeed' | 'raceSeeds'>;

const entrantsOf = ({ raceStacks }: Pick<Settings, 'raceStacks'>): readonly Entrant[] =>
  readStacks(raceStacks) ?? chapterEntrants;

export const currentEntrants = (): readonly Entrant[] => entrantsOf(currentSettings());

export function useEntrants(): readonly Entrant[] {
  const raceStacks = useSettingsStore(({ settings }) => settings.raceStacks);
  return useMemo(() => entrantsOf({ raceStacks }), [raceStacks]);
}

function changeEntrants(entrants: readonly Entrant[]): void {
  described = writeStacks(entrants);
  changeSettings({ raceStacks: described });
}

export type EntrantPart = keyof Entrant;
export const fieldOf = (entrant: number, part: EntrantPart): string => `${part}-${entrant + 1}`;

export function typeEntrant(index: number, part: EntrantPart, typed: string): void {
  const field = fieldOf(index, part);
  const parsed = parseNumber(typed, stackRanges[part]);
  useFields.setState(({ refused }) => ({
    refused: parsed.ok ? without(refused, [field]) : { ...refused, [field]: { typed, fault: parsed.fault } },
  }));
  if (!parsed.ok) return;
  changeEntrants(
    currentEntrants().map((entrant, other) =>
      other === index ? { ...entrant, [part]: parsed.value } : entrant,
    ),
  );
}

export const typeFirstSeed = (typed: string): void => typeSetting('raceSeed', typed);

export const chooseSeedCount = (raceSeeds: Settings['raceSeeds']): void => changeSettings({ raceSeeds });

/** Adds a copy of the last stack, to be changed. */
export function addEntrant(): void {
  const entrants = currentEntrants();
  if (entrants.length < stackCount.max) changeEntrants([...entrants, entrants[entrants.length - 1]]);
}

export function removeEntrant(): void {
  const entrants = currentEntrants();
  if (entrants.length <= stackCount.min) return;
  const last = entrants.length - 1;
  changeEntrants(entrants.slice(0, last));
  useFields.setState(({ refused }) => ({
    refused: without(refused, [fieldOf(last, 'layers'), fieldOf(last, 'units')]),
  }));
}

/** Whether a field holds a refused value: a race would use another one than the learner sees. */
export function useIsRefused(): boolean {
  const ofStacks = useFields(({ refused }) => Object.keys(refused).length > 0);
  const ofSeed = useSettingsStore(({ refused }) => refused.raceSeed !== undefined);
  return ofStacks || ofSeed;
}

export function dropRefused(): void {
  useFields.setState({ refused: {} });
  dropRefusedSettings(['raceSeed']);
}

/** Plans the race that the fields describe. @param settings of the page, for all that the race has no fields for */
export const plannedRace = (settings: FitSettings): RacePlan => planOf(currentSettings(), settings);

/** The same for a component, which is drawn again when a field changes. */
export const usePlannedRace = (settings: FitSettings): RacePlan =>
  planOf(
    useSettingsStore(
      useShallow(({ settings: { raceStacks, raceSeed, raceSeeds } }) => ({
        raceStacks,
        raceSeed,
        raceSeeds,
      })),
    ),
    settings,
  );

const planOf = (race: RaceSettings, settings: FitSettings): RacePlan => ({
  entrants: entrantsOf(race),
  seeds: seedsFrom(race.raceSeed, Number(race.raceSeeds)),
  settings,
});

const without = (refused: FieldsState['refused'], fields: readonly string[]): FieldsState['refused'] =>
  Object.fromEntries(Object.entries(refused).filter(([field]) => !fields.includes(field)));
