/** The wave that is forecast next. */
import { drawPatterns } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import type { Wave } from '../../runs/forecast';

/** Wave number `draw` of a seed, counted from 0. */
export function drawWave(seed: number, draw: number): Wave {
  const { periods, decays } = drawPatterns(1, createStream(seed, 'forecast', draw));
  return { period: periods[0] as number, decay: decays[0] as number };
}
