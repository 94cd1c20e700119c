/** The learning rate over a fit. */
import { sin } from '../sequence/portable-math';
import type { Schedule } from './fit-types';

/**
 * The learning rate of the next update.
 * @param initial the learning rate at the beginning
 * @param done fraction of the fit's updates that are done, from 0 to 1
 */
export function learningRateAt(schedule: Schedule, initial: number, done: number): number {
  // From `initial` to 0 along half a cosine: CosineDecay in Keras, with alpha 0. cos x is sin(x + π / 2).
  return schedule === 'cosine' ? (initial * (1 + sin(Math.PI * (done + 0.5)))) / 2 : initial;
}
