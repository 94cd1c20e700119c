/** The random waves of this section, and how often each period occurs among them. */
import { DECAY_RANGE, drawPatterns, generateSequence, PERIOD_RANGE } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import type { Wave } from '../../runs/forecast';
import { initialSettings } from '../../settings/settings';

/** Points of each wave in the chart, as many as in 7.2.2. */
export const waveLength = 100;

/** Points of a wave that the chapter's model sees. */
export const seenPoints = initialSettings.length;
/** Held-out points after them, which the model forecasts. */
export const heldOutPoints = initialSettings.outputs;

/** Training waves of each period, on average: every new wave of the family has that many of its own period. */
export const trainingWavesPerPeriod = initialSettings.samples / (PERIOD_RANGE[1] - PERIOD_RANGE[0] + 1);

/** Number of waves whose periods are counted: 100 are expected for each of the eleven periods. */
export const crowdSize = 1100;

/** Whether `randint(10, 20)` can give 20: Python's `random` says yes, NumPy says no. */
export type UpperEnd = 'included' | 'excluded';

/** The waves of one draw, `crowdSize` of them; the chart shows the first few. */
export function drawCrowd(seed: number, draw: number, upperEnd: UpperEnd = 'included'): Wave[] {
  const stream = createStream(seed, 'demo', draw);
  if (upperEnd === 'included') {
    const { periods, decays } = drawPatterns(crowdSize, stream);
    return Array.from(periods, (period, index) => ({ period, decay: decays[index] }));
  }
  const [first, end] = PERIOD_RANGE;
  return Array.from({ length: crowdSize }, () => ({
    period: stream.integer(first, end - 1),
    decay: stream.uniform(...DECAY_RANGE),
  }));
}

/** The page's own colour marks what is chosen, so the waves have the other four; after them, the lines are dashed. */
export const waveColors = 4;
export const colorOf = (index: number): string => `var(--series-${(index % waveColors) + 2})`;

/** The points of a wave: [waveLength]. */
export function pointsOf({ period, decay }: Wave): number[] {
  return [...generateSequence(waveLength, period, decay)];
}

export interface PeriodCount {
  /** Timesteps. */
  readonly period: number;
  readonly count: number;
}

/** How many of the waves have each of the eleven periods, shortest first. */
export function countPeriods(waves: readonly Wave[]): PeriodCount[] {
  const [first, last] = PERIOD_RANGE;
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    period: first + index,
    count: waves.filter(({ period }) => period === first + index).length,
  }));
}
