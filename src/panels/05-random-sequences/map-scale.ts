/** Where a wave's dot lies in the map of periods and decays, which dot is nearest to a place, and which is next to another. */
import { DECAY_RANGE, PERIOD_RANGE } from '../../core/sequence/examples';
import type { Wave } from '../../runs/forecast';

/** The edges of the plot, in units of the drawing. */
export const plot = { left: 52, right: 330, top: 12, bottom: 176, width: 340, height: 218 } as const;

export const xOf = (period: number): number =>
  plot.left + 10 + share(period, PERIOD_RANGE) * (plot.right - plot.left - 20);
export const yOf = (decay: number): number =>
  plot.bottom - 8 - share(decay, DECAY_RANGE) * (plot.bottom - plot.top - 16);

const share = (value: number, [first, last]: readonly [number, number]): number =>
  (value - first) / (last - first);

/** Index of the wave whose dot is nearest to a place of the drawing. */
export function nearestWave(waves: readonly Wave[], x: number, y: number): number {
  return leastBy(waves.keys(), (index) => {
    const { period, decay } = waves[index];
    return (xOf(period) - x) ** 2 + (yOf(decay) - y) ** 2;
  });
}

/**
 * Index of the wave that an arrow key leads to: left and right to the wave of the next period with the nearest decay, up
 * and down to the wave of the same period with the next larger or smaller decay. The same index where there is none;
 * undefined for other keys.
 */
export function waveAfterKey(key: string, waves: readonly Wave[], index: number): number | undefined {
  const { period, decay } = waves[index];
  const among = (wanted: (wave: Wave, at: number) => boolean): number[] =>
    waves.flatMap((wave, at) => (wanted(wave, at) ? [at] : []));
  const nearest = (found: readonly number[]): number =>
    found.length === 0 ? index : leastBy(found, (at) => Math.abs(waves[at].decay - decay));
  switch (key) {
    case 'ArrowLeft':
      return nearest(among((wave) => wave.period === period - 1));
    case 'ArrowRight':
      return nearest(among((wave) => wave.period === period + 1));
    case 'ArrowUp':
      return nearest(among((wave) => wave.period === period && wave.decay > decay));
    case 'ArrowDown':
      return nearest(among((wave) => wave.period === period && wave.decay < decay));
    default:
      return undefined;
  }
}

function leastBy(indices: Iterable<number>, measure: (index: number) => number): number {
  let [least, measured] = [0, Infinity];
  for (const index of indices) {
    const value = measure(index);
    if (value < measured) [least, measured] = [index, value];
  }
  return least;
}
