/** The reader's forecasts of ten waves. */
import { create } from 'zustand';
import type { StackWeights } from '../../../core/lstm/shapes';
import { shippedShape } from '../../../shipped/shipped-model';
import { play, type Result } from './rivals';
import { contestWaves, wavesInRound } from './waves';

interface ContestState {
  readonly round: number;
  /** Index of the wave in its round. */
  readonly at: number;
  /** The reader's points, [outputs]; they begin on the midline. */
  readonly guess: readonly number[];
  /** Whether the reader has moved a point of this wave. */
  readonly moved: boolean;
  /** The results of the round's waves so far; the last one is of the wave in force once the reader has compared. */
  readonly results: readonly Result[];
}

const midline = (): readonly number[] => new Array<number>(shippedShape.outputs).fill(0.5);

export const useContestStore = create<ContestState>(() => ({
  round: 0,
  at: 0,
  guess: midline(),
  moved: false,
  results: [],
}));

const { setState } = useContestStore;

/** Whether the points that follow are still covered. */
export const isCovered = ({ at, results }: ContestState): boolean => results.length === at;

export const movePoint = (step: number, value: number): void =>
  setState((state) =>
    isCovered(state)
      ? { guess: state.guess.map((each, index) => (index === step ? value : each)), moved: true }
      : state,
  );

/** Uncovers the points that follow, and scores all players on this wave. */
export const compare = (weights: StackWeights): void =>
  setState((state) => {
    const wave = contestWaves(state.round)[state.at];
    return isCovered(state) && wave !== undefined
      ? { results: [...state.results, play(weights, wave, state.guess)] }
      : state;
  });

/** Goes on to the next wave, after the last one to the first of another round. */
export const nextWave = (): void =>
  setState(({ at, round }) =>
    at + 1 < wavesInRound
      ? { at: at + 1, guess: midline(), moved: false }
      : { at: 0, round: round + 1, guess: midline(), moved: false, results: [] },
  );
