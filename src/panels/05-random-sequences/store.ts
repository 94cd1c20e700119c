/** How many waves are shown, from which draw of the seed, which one was chosen in the map, and which library's `randint` is used for the periods. */
import { create } from 'zustand';
import { within } from '../../settings/within';
import { crowdSize, type UpperEnd } from './family';

/** Waves in the chart. */
export const countRange = { min: 1, max: 10 } as const;

interface RandomSequencesState {
  readonly count: number;
  /** Index of the draw in the seed's demo stream, from 0. */
  readonly draw: number;
  /** Index of the wave that was chosen in the map. */
  readonly picked: number;
  readonly upperEnd: UpperEnd;
}

export const useRandomSequencesStore = create<RandomSequencesState>(() => ({
  count: 5,
  draw: 0,
  picked: 0,
  upperEnd: 'included',
}));

/** @throws RangeError outside `countRange` */
export const showWaves = (count: number): void =>
  useRandomSequencesStore.setState({ count: within(countRange, count) });

export const drawAgain = (): void =>
  useRandomSequencesStore.setState(({ draw }) => ({ draw: draw + 1, picked: 0 }));

export const showFirstDraw = (): void => useRandomSequencesStore.setState({ draw: 0, picked: 0 });

/** @throws RangeError for a wave that was not drawn */
export const pickWave = (picked: number): void =>
  useRandomSequencesStore.setState({ picked: within({ min: 0, max: crowdSize - 1 }, picked) });

export const countWith = (upperEnd: UpperEnd): void => useRandomSequencesStore.setState({ upperEnd });
