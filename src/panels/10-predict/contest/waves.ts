/** The waves whose last points the reader draws: lively ones of the family, in rounds of ten. */
import { drawPatterns } from '../../../core/sequence/examples';
import { createStream } from '../../../core/sequence/random';
import type { Wave } from '../../../runs/forecast';
import { shippedSettings, shippedShape } from '../../../shipped/shipped-model';
import { isLively } from '../wave';

export const wavesInRound = 10;

/** About a third of the family is lively, so that this is more than enough. */
const drawn = 100;

/** @param round from 0 */
export function contestWaves(round: number): Wave[] {
  const { periods, decays } = drawPatterns(drawn, createStream(shippedSettings.seed, 'demo', round));
  const waves: Wave[] = [];
  for (let index = 0; index < drawn && waves.length < wavesInRound; index += 1) {
    const wave = { period: periods[index] ?? 1, decay: decays[index] ?? 0 };
    if (isLively(wave, shippedShape.timesteps)) waves.push(wave);
  }
  return waves;
}
