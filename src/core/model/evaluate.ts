/** Evaluation of a trained model, as `model.evaluate` does it, beside forecasters that need no network. */
import type { EvaluateRequest, Evaluation, FitRequest, ModelSpec } from '../api';
import { yieldToMessages } from '../queue';
import { baselineErrors, meanAbsoluteError, meanAbsoluteErrorByStep } from '../sequence/baselines';
import { generateExamples, type Examples } from '../sequence/examples';
import { fitLinearRegression } from '../sequence/linear-regression';
import { createStream } from '../sequence/random';
import type { Forecaster } from './training';

/** Sequences that are forecast together, at the least and at the most: bounds the wait between messages. */
const fewestRows = 10;
const mostRows = 250;

/**
 * Numbers of one gate that a chunk may have, over all sequences, timesteps and units. The kernels keep about ten numbers
 * for each, some 80 MB in all: a model that could be trained must not be refused its evaluation.
 */
const mostStates = 2_000_000;

/** Sequences per chunk when only forecasting; changes no number. */
export function chunkRows({ timesteps, layers }: Pick<ModelSpec, 'timesteps' | 'layers'>): number {
  const states = timesteps * layers.reduce((sum, { units }) => sum + units, 0);
  return Math.min(mostRows, Math.max(fewestRows, Math.floor(mostStates / states)));
}

/** Most training sequences the regression learns from; with ten times as many its error is the same to two digits. */
const regressionSamples = 1000;

/** Draws the test set and scores the model and the baselines on it, and the model on what it was trained on. */
export async function evaluateModel(
  forecaster: Forecaster,
  fit: FitRequest,
  { samples, seed, draw }: EvaluateRequest,
): Promise<Evaluation> {
  const { timesteps, outputs } = fit.model;
  const rows = chunkRows(fit.model);
  const examples = (count: number, stream: 'test' | 'training'): Examples =>
    generateExamples(
      timesteps,
      count,
      outputs,
      stream === 'test' ? createStream(seed, 'test', draw) : createStream(fit.seed, 'training'),
    );
  const test = examples(samples, 'test');
  const training = examples(Math.min(samples, fit.samples), 'training');
  const forecasts = await forecastAll(forecaster, test, rows);
  return {
    samples,
    mae: meanAbsoluteError(forecasts, test.targets),
    trainingMae: meanAbsoluteError(await forecastAll(forecaster, training, rows), training.targets),
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
  chunk: number,
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
