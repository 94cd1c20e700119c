/** How fast the learner's own fits run; those of the page's experiments always run as fast as possible. */
import { create } from 'zustand';

/** Batches per second, or as fast as possible. */
export const speeds = [1, 8, 64, 'full'] as const;
export type Speed = (typeof speeds)[number];

export const useSpeed = create<{ readonly speed: Speed }>(() => ({ speed: 'full' }));

/** The part of a request or a command that says so. */
export const paceOf = (speed: Speed): { readonly batchesPerSecond?: number } =>
  speed === 'full' ? {} : { batchesPerSecond: speed };
