/** How many waves are shown, from which draw of the seed, and which library's `randint` is used for the periods. */
import { create } from 'zustand';
import { within } from '../../settings/within';
import type { UpperEnd } from './family';

/** Waves in the chart. */
export const countRange = { min: 1, max: 10 } as const;

interface RandomSequencesState {
  readonly count: number;
  /** Index of the draw in the seed's demo stream, from 0. */
  readonly draw: number;
  readonly upperEnd: UpperEnd;
}

export const useRandomSequencesStore = create<RandomSequencesState>(() => ({
  count: 5,
  draw: 0,
  upperEnd: 'included',
}));

/** @throws RangeError outside `countRange` */
export const showWaves = (count: number): void =>
  useRandomSequencesStore.setState({ count: within(countRange, count) });

export const drawAgain = (): void => useRandomSequencesStore.setState(({ draw }) => ({ draw: draw + 1 }));

export const showFirstDraw = (): void => useRandomSequencesStore.setState({ draw: 0 });

export const countWith = (upperEnd: UpperEnd): void => useRandomSequencesStore.setState({ upperEnd });
