/** Check yourself: how high a damped wave can still reach after twice its half-life. */
import { envelope } from '../../core/sequence/sine';
import type { Answer } from '../../lesson/CheckYourself';
import { swingLeft } from './decay';

/** The decay in the prompt: the swing halves about every 14 timesteps. */
const asked = { decay: 0.05, timestep: 28 } as const;

/** Values of the upper envelope, by choice. */
export const heights = { quarter: 0.25, midline: 0.5, half: 0.75, reach: 0.62 } as const;
export type HeightChoice = keyof typeof heights;

export interface Reach {
  /** Value of the upper envelope. */
  readonly height: number;
  /** Share of the initial swing, in 0..1. */
  readonly left: number;
}

/** Reads the envelope at that timestep. */
export function readReach(): Answer<HeightChoice, Reach> {
  const { decay, timestep } = asked;
  const height = envelope(timestep + 1, decay).upper[timestep];
  const choice = (Object.keys(heights) as HeightChoice[]).find(
    (name) => Math.abs(heights[name] - height) < 0.005,
  );
  if (choice === undefined) throw new Error(`no choice says ${height}`);
  return { choice, found: { height, left: swingLeft(timestep, decay) } };
}
