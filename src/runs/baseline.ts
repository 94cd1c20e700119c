/** The error of always answering 0.5 on a test set of 7.5, without making its sequences. */
import { meanAbsoluteError } from '../core/sequence/baselines';
import { drawPatterns } from '../core/sequence/examples';
import { createStream } from '../core/sequence/random';
import { dampedSineAt } from '../core/sequence/sine';
import { testSamples } from './evaluation';
import type { FitSettings } from '../settings/settings';

/** @param draw index of the test set */
export function alwaysHalfError(
  { length, outputs, seed }: Pick<FitSettings, 'length' | 'outputs' | 'seed'>,
  draw = 0,
): number {
  const { periods, decays } = drawPatterns(testSamples, createStream(seed, 'test', draw));
  const targets = new Float32Array(testSamples * outputs);
  targets.forEach((_, index) => {
    const row = Math.floor(index / outputs);
    targets[index] = dampedSineAt(length + (index % outputs), periods[row], decays[row]);
  });
  return meanAbsoluteError(new Float32Array(targets.length).fill(0.5), targets);
}
