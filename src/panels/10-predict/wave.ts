/** The waves that are forecast. */
import { drawPatterns, generateSequence } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import type { Wave } from '../../runs/forecast';

/** Wave number `draw` of a seed, counted from 0. */
export function drawWave(seed: number, draw: number): Wave {
  const { periods, decays } = drawPatterns(1, createStream(seed, 'forecast', draw));
  return { period: periods[0] as number, decay: decays[0] as number };
}

/** How many of the last points seen decide whether a wave is lively. */
const judged = 5;

/** Whether the last points that the model sees move by more than a tenth: on other waves all forecasts look alike. */
export function isLively({ period, decay }: Wave, timesteps: number): boolean {
  const last = generateSequence(timesteps, period, decay).slice(-judged);
  return Math.max(...last) - Math.min(...last) > 0.1;
}

/** Draws tried before any wave is taken: with very long sequences all waves have died out. */
const mostTries = 100;

/** The first draw of a seed that gives a lively wave. */
export function firstLively(seed: number, timesteps: number): number {
  for (let draw = 0; draw < mostTries; draw += 1) if (isLively(drawWave(seed, draw), timesteps)) return draw;
  return 0;
}
