/** Which fits a race consists of, and the requests that they are made from. */
import type { FitRequest, RunId, Snapshot } from '../../core/api';
import { parametersOf } from '../../core/lstm/flat-weights';
import { requestOf, shapeOf } from '../../runs/fit-request';
import { depthSizes } from '../../shipped/depth-sizes';
import { differingSettings, type FitSettingName, type FitSettings } from '../../settings/settings';
import type { StackSize } from '../../settings/stacks';

/** A stack in the race. */
export type Entrant = StackSize;

export interface RacePlan {
  readonly entrants: readonly Entrant[];
  readonly seeds: readonly number[];
  /** Of all fits; their layers, units and seed are replaced. */
  readonly settings: FitSettings;
}

/** About equal numbers of parameters. */
export const chapterEntrants: readonly Entrant[] = depthSizes;

export const sizeName = ({ layers, units }: Entrant): string => `${layers} × ${units}`;

export const seedsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

export const settingsOf = (settings: FitSettings, entrant: Entrant, seed: number): FitSettings => ({
  ...settings,
  ...entrant,
  seed,
});

export interface PlanChanges {
  readonly settings: readonly FitSettingName[];
  readonly stacks: boolean;
  readonly seeds: boolean;
}

/** In what two plans differ. Layers, units and seed of the settings do not count: a race replaces them. */
export function changesOf(one: RacePlan, other: RacePlan): PlanChanges {
  const [entrant, seed] = [one.entrants[0], one.seeds[0]];
  const comparable = ({ settings }: RacePlan) => settingsOf(settings, entrant, seed);
  const isSame = <Value>(these: readonly Value[], those: readonly Value[]): boolean =>
    these.length === those.length && these.every((value, index) => value === those[index]);
  return {
    settings: differingSettings(comparable(one), comparable(other)),
    stacks: !isSame(one.entrants.map(sizeName), other.entrants.map(sizeName)),
    seeds: !isSame(one.seeds, other.seeds),
  };
}

export const parametersIn = (settings: FitSettings, { layers, units }: Entrant): number =>
  parametersOf(shapeOf({ ...settings, layers, units }));

/** Batches of one fit. */
export const batchesOf = ({ samples, batchSize, epochs }: FitSettings): number =>
  Math.ceil(samples / batchSize) * epochs;

/** Parts of a fit, trained in turn with those of the other fits: so all curves grow at once on any number of workers. */
const parts = 10;

/**
 * The next part of a fit. A part that does not complete the fit pauses at its end.
 * @param from the model after the part before; absent at the beginning
 */
export function partOf(settings: FitSettings, run: RunId, from: Snapshot | undefined): FitRequest {
  const batches = batchesOf(settings);
  const request = requestOf(settings, run, from);
  const part = Math.ceil(batches / parts);
  return batches - (from?.batch ?? 0) > part ? { ...request, pauseAfter: part } : request;
}
