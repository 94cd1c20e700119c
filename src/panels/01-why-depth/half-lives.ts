/** How long the units of the trained model remember, as far as their forget gates decide it. */
import type { StackWeights } from '../../core/lstm/shapes';
import type { StackTrace } from '../../core/lstm/stack';
import { drawPatterns, generateSequence } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import { median } from '../../lesson/median';
import { runShipped, shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { nextFrame } from '../../ui/next-frame';

/** Test waves over which the gates are averaged: with 1,000 the half-lives are the same to two decimals. */
export const wavesRead = 40;

/** The first waves of the shipped model's test set: [waves][timesteps]. */
export function testWaves(): Float32Array[] {
  const { periods, decays } = drawPatterns(wavesRead, createStream(shippedSettings.seed, 'test', 0));
  return Array.from(periods, (period, wave) =>
    Float32Array.from(generateSequence(shippedShape.timesteps, period, decays[wave])),
  );
}

/**
 * The number of timesteps in which the forget gates of a unit halve what its cell holds, if nothing is added: the gates
 * multiply, so the mean is that of their logarithms.
 * @param traces one for each wave
 * @returns [layers][units]
 */
export function halfLives(traces: readonly StackTrace[]): number[][] {
  return shippedShape.layers.map(({ units }, layer) =>
    Array.from({ length: units }, (_, unit) => {
      let sum = 0;
      let count = 0;
      for (const { layers } of traces) {
        const { f } = layers[layer];
        for (let at = unit; at < f.length; at += units, count += 1) sum += Math.log(f[at]);
      }
      return Math.LN2 / (-sum / count);
    }),
  );
}

/** The half-lives of all units of the shipped model. One wave is computed per frame, so that the page stays fluent. */
export async function measureHalfLives(weights: StackWeights): Promise<number[][]> {
  const traces: StackTrace[] = [];
  for (const wave of testWaves()) {
    traces.push(runShipped(weights, wave));
    await nextFrame();
  }
  return halfLives(traces);
}

/** What the half-lives of two layers say about each other. */
export type Timing = 'upper-slower' | 'alike' | 'upper-quicker';

export interface TimescaleSummary {
  /** [layers] */
  readonly medians: readonly number[];
  readonly shortest: number;
  readonly longest: number;
  readonly timing: Timing;
}

/** Layers whose medians differ by less than this factor have the same timescale. */
const apart = 1.5;

export function summarise(lives: readonly (readonly number[])[]): TimescaleSummary {
  const medians = lives.map(median);
  const ratio = medians[medians.length - 1] / medians[0];
  const all = lives.flat();
  return {
    medians,
    shortest: Math.min(...all),
    longest: Math.max(...all),
    timing: ratio >= apart ? 'upper-slower' : ratio <= 1 / apart ? 'upper-quicker' : 'alike',
  };
}
