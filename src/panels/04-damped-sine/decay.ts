/** How long a damped wave lasts. */
import { chapterShape } from '../../core/lstm/chapter';
import { exp, log } from '../../core/sequence/portable-math';

/** The timesteps that the chapter's model forecasts. */
export const forecastBand = {
  from: chapterShape.timesteps,
  to: chapterShape.timesteps + chapterShape.outputs - 1,
} as const;

/** Timesteps until the swing is `share` of what it was, 0 < share < 1; Infinity without decay. */
export function timestepsUntil(share: number, decay: number): number {
  return decay === 0 ? Infinity : -log(share) / decay;
}

/** The share of the initial swing, in 0..1. */
export const swingLeft = (timestep: number, decay: number): number => exp(-decay * timestep);

/** Whether every point falls where the sine crosses its midline: a period of two timesteps or of one. */
export const isFlat = (period: number): boolean => 2 % period === 0;
