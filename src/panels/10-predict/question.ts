/** Check yourself: on which of three waves a trained model does worse than a forecaster that learned nothing. */
import { meanAbsoluteError } from '../../core/sequence/baselines';
import { generateSequence } from '../../core/sequence/examples';
import type { StackWeights } from '../../core/lstm/shapes';
import type { Answer } from '../../experiment/CheckYourself';
import { runShipped, shippedSettings } from '../../experiment/shipped-model';
import { shippedWeights } from '../../experiment/shipped-store';

export const waves = {
  slow: { period: 17, decay: 0.01 },
  quick: { period: 10, decay: 0.01 },
  dying: { period: 15, decay: 0.1 },
} as const;

type WaveName = keyof typeof waves;
export type WaveChoice = WaveName | 'none';

/** Errors of the page's own model, and of always answering 0.5. */
export type WaveErrors = Readonly<Record<WaveName, { readonly model: number; readonly alwaysHalf: number }>>;

export async function askWorse(): Promise<Answer<WaveChoice, WaveErrors>> {
  const weights = await shippedWeights();
  const found = {
    slow: errors(weights, 'slow'),
    quick: errors(weights, 'quick'),
    dying: errors(weights, 'dying'),
  };
  const share = (name: WaveName) => found[name].model / found[name].alwaysHalf;
  const names = Object.keys(waves) as WaveName[];
  const worst = names.reduce((worse, next) => (share(next) > share(worse) ? next : worse));
  return { choice: share(worst) > 1 ? worst : 'none', found };
}

function errors(weights: StackWeights, name: WaveName) {
  const { length, outputs } = shippedSettings;
  const { period, decay } = waves[name];
  const sequence = generateSequence(length + outputs, period, decay);
  const expected = sequence.subarray(length);
  return {
    model: meanAbsoluteError(runShipped(weights, sequence.subarray(0, length)).outputs, expected),
    alwaysHalf: meanAbsoluteError(new Float64Array(outputs).fill(0.5), expected),
  };
}
