/** The chapter's fit under two learning rates and nothing else changed: what its stack can do with the same sequences. */
import { createStack } from '../../core/kernels/simd/create-stack';
import { weightList } from '../../core/lstm/shapes';
import { initialWeights } from '../../core/lstm/initial-weights';
import { meanAbsoluteError } from '../../core/sequence/baselines';
import { drawPatterns, examplesOf, generateExamples } from '../../core/sequence/examples';
import { sin } from '../../core/sequence/portable-math';
import { createStream, shuffle } from '../../core/sequence/random';
import { modelOf } from '../../runs/run-request';
import { initialSettings } from '../../settings/settings';

/** The learning rate when `done` of the fit, from 0 to 1, lies behind. */
type Schedule = (done: number) => number;

/** As the chapter has it. */
const constant: Schedule = () => initialSettings.learningRate;

/** From 0.02 to 0 along half a cosine: CosineDecay in Keras. */
const cosine: Schedule = (done) => (0.02 * (1 + sin(Math.PI * (done + 0.5)))) / 2;

/** Mean absolute error on the seed's first test set. */
async function fitMae(seed: number, schedule: Schedule): Promise<number> {
  const { samples, batchSize, length, outputs } = initialSettings;
  const shape = modelOf({ ...initialSettings, seed });
  const stack = await createStack('fixed');
  const testSamples = 1000;
  stack.plan({ shape, batchSize: testSamples });
  let at = 0;
  for (const weight of weightList(initialWeights(shape, createStream(seed, 'weights')))) {
    stack.weights.set(weight, at);
    at += weight.length;
  }

  const patterns = drawPatterns(samples, createStream(seed, 'training'));
  const order = Uint32Array.from({ length: samples }, (_, index) => index);
  shuffle(order, createStream(seed, 'order', 0));
  const steps = samples / batchSize;
  for (let step = 0; step < steps; step += 1) {
    const chosen = order.subarray(step * batchSize, (step + 1) * batchSize);
    const batch = examplesOf(patterns, chosen, length, outputs);
    stack.step({ ...batch, rows: batchSize }, { iteration: step + 1, learningRate: schedule(step / steps) });
  }

  const test = generateExamples(length, testSamples, outputs, createStream(seed, 'test', 0));
  return meanAbsoluteError(stack.forward(test.inputs, testSamples), test.targets);
}

/** Of five seeds, as the text says. */
async function medianMae(schedule: Schedule): Promise<number> {
  const errors = await Promise.all([1, 2, 3, 4, 5].map((seed) => fitMae(seed, schedule)));
  return errors.sort((a, b) => a - b)[2];
}

export const plainMae = (): Promise<number> => medianMae(constant);
export const scheduledMae = (): Promise<number> => medianMae(cosine);
