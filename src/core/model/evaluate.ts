/** Evaluation of a trained model, as `model.evaluate` does it, beside forecasters that need no network. */
import type { EvaluateRequest, Evaluation, FitRequest } from '../api';
import { yieldToMessages } from '../queue';
import { baselineErrors, meanAbsoluteError, meanAbsoluteErrorByStep } from '../sequence/baselines';
import { generateExamples, type Examples } from '../sequence/examples';
import { fitLinearRegression } from '../sequence/linear-regression';
import { createStream } from '../sequence/random';
import type { Forecaster } from './training';

/** Sequences per batch when only forecasting; bounds memory and the wait between messages, changes no number. */
const chunk = 250;

/** Most training sequences the regression learns from; with ten times as many its error is the same to two digits. */
const regressionSamples = 1000;

/** Draws the test set and scores the model and the baselines on it, and the model on what it was trained on. */
export async function evaluateModel(
  forecaster: Forecaster,
  fit: FitRequest,
  { samples, seed, draw }: EvaluateRequest,
): Promise<Evaluation> {
  const { timesteps, outputs } = fit.model;
  const examples = (count: number, stream: 'test' | 'training'): Examples =>
    generateExamples(
      timesteps,
      count,
      outputs,
      stream === 'test' ? createStream(seed, 'test', draw) : createStream(fit.seed, 'training'),
    );
  const test = examples(samples, 'test');
  const training = examples(Math.min(samples, fit.samples), 'training');
  const forecasts = await forecastAll(forecaster, test);
  return {
    samples,
    mae: meanAbsoluteError(forecasts, test.targets),
    trainingMae: meanAbsoluteError(await forecastAll(forecaster, training), training.targets),
    maeByStep: meanAbsoluteErrorByStep(forecasts, test.targets, outputs),
    baselines: baselineErrors(test),
    linearRegression: meanAbsoluteError(
      fitLinearRegression(examples(Math.min(regressionSamples, fit.samples), 'training'))(test),
      test.targets,
    ),
  };
}

/** [patterns, outputs], chunk by chunk. */
async function forecastAll(
  forecaster: Forecaster,
  { inputs, patterns, length, outputs }: Examples,
): Promise<Float32Array> {
  const forecasts = new Float32Array(patterns * outputs);
  for (let first = 0; first < patterns; first += chunk) {
    const count = Math.min(chunk, patterns - first);
    const rows = inputs.subarray(first * length, (first + count) * length);
    forecasts.set(await forecaster.predict(rows, count), first * outputs);
    await yieldToMessages();
  }
  return forecasts;
}
