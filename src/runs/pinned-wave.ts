/** The wave that the learner watches a model forecast: a pattern of the chapter, or points of the learner's own. */
import { create } from 'zustand';
import type { ModelShape } from '../core/api';
import { generateSequence } from '../core/sequence/examples';
import type { Wave } from './forecast';
import { useShownStore } from './shown-store';

interface OwnPointsState {
  /** In [0, 1], in the order of time; undefined: the wave is the pattern of `useShownStore`. */
  readonly points: readonly number[] | undefined;
}

export const useOwnPoints = create<OwnPointsState>(() => ({ points: undefined }));

export const pinPoints = (points: readonly number[]): void => useOwnPoints.setState({ points });

// The sliders of any figure choose a pattern again.
useShownStore.subscribe(({ wave }, before) => {
  if (wave !== before.wave) useOwnPoints.setState({ points: undefined });
});

export interface PinnedPoints {
  /** [timesteps] */
  readonly inputs: Float32Array;
  /** [outputs], the points that follow; absent when the learner gave none. */
  readonly expected?: Float32Array;
}

/**
 * What a model of this shape sees of the pinned wave, and what follows.
 * @param points own ones; the last `outputs` are what follows if there are enough, otherwise all are seen
 * @returns undefined when there are fewer points than the model has timesteps
 */
export function pinnedPoints(
  wave: Wave,
  points: readonly number[] | undefined,
  { timesteps, outputs }: Pick<ModelShape, 'timesteps' | 'outputs'>,
): PinnedPoints | undefined {
  const all = Float32Array.from(points ?? generateSequence(timesteps + outputs, wave.period, wave.decay));
  if (all.length < timesteps) return undefined;
  if (all.length < timesteps + outputs) return { inputs: all.slice(-timesteps) };
  const end = all.length - outputs;
  return { inputs: all.slice(end - timesteps, end), expected: all.slice(end) };
}
