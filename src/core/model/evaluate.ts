/** Evaluation of a trained model, as `model.evaluate` does it, beside forecasters that need no network. */
import type { EvaluateRequest, Evaluation, ModelSpec } from '../api';
import { baselineErrors, meanAbsoluteError, meanAbsoluteErrorByStep } from '../sequence/baselines';
import { generateExamples, type Examples } from '../sequence/examples';
import { fitLinearRegression } from '../sequence/linear-regression';
import { createStream } from '../sequence/random';
import type { Forecaster } from './training';

/** Sequences per batch when only forecasting; bounds memory, changes no number. */
const chunk = 250;

/** Training sequences of the regression; with ten times as many its error is the same to two digits. */
const regressionSamples = 1000;

/** Draws the test set and scores the model and the baselines on it. */
export async function evaluateModel(
  forecaster: Forecaster,
  spec: ModelSpec,
  { samples, seed, draw }: EvaluateRequest,
): Promise<Evaluation> {
  const examples = generateExamples(spec.timesteps, samples, spec.outputs, createStream(seed, 'test', draw));
  const forecasts = new Float32Array(samples * spec.outputs);
  for (let first = 0; first < samples; first += chunk) {
    const count = Math.min(chunk, samples - first);
    const inputs = examples.inputs.subarray(first * spec.timesteps, (first + count) * spec.timesteps);
    forecasts.set(await forecaster.predict(inputs, count), first * spec.outputs);
  }
  return {
    samples,
    mae: meanAbsoluteError(forecasts, examples.targets),
    maeByStep: meanAbsoluteErrorByStep(forecasts, examples.targets, spec.outputs),
    baselines: baselineErrors(examples),
    linearRegression: regressionError(examples, seed),
  };
}

/** Learned from the first sequences of the same training stream. */
function regressionError(test: Examples, seed: number): number {
  const { length, outputs, targets } = test;
  const training = generateExamples(length, regressionSamples, outputs, createStream(seed, 'training'));
  return meanAbsoluteError(fitLinearRegression(training)(test), targets);
}
