/** The forecasts of a model on many sequences, a chunk at a time, so that messages are handled in between. */
import type { ModelShape } from '../lstm/shapes';
import { yieldToMessages } from '../queue';
import { generateExamples, type Examples } from '../sequence/examples';
import { createStream } from '../sequence/random';
import { pieceFinished } from '../work';
import type { AskedModel } from './question';

/** Which test set. */
export interface TestSet {
  /** Test sequences. */
  readonly samples: number;
  readonly seed: number;
  /** Which test set of this seed; the same number gives the same sequences. */
  readonly draw: number;
}

export interface ExampleRows {
  /** [rows, timesteps] */
  readonly inputs: Float32Array;
  /** [rows, outputs] */
  readonly targets: Float32Array;
}

/** A test set, and what a model forecasts on it. */
export interface TestForecasts {
  readonly test: Examples;
  /** [samples, outputs] */
  readonly forecasts: Float32Array;
}

/** The last test set, because models of one fit are asked one after the other while the learner goes back in time. */
let last: { readonly key: string; readonly test: Examples } | undefined;

/** Several questions are about the same test set: the model forecasts it once. */
export async function forecastTest(
  { samples, seed, draw }: TestSet,
  model: AskedModel,
): Promise<TestForecasts> {
  const { timesteps, outputs } = model.shape;
  const key = [samples, seed, draw, timesteps, outputs].join();
  if (last?.key !== key) {
    last = { key, test: generateExamples(timesteps, samples, outputs, createStream(seed, 'test', draw)) };
  }
  const { test } = last;
  return { test, forecasts: await model.once(`test ${key}`, () => forecastAll(model, test)) };
}

/** Bounds of the number of sequences that are forecast together; the upper one bounds the time between messages. */
const fewestRows = 10;
const mostRows = 250;

/**
 * Values of one gate that a chunk may have, over all sequences, timesteps and units. The kernels keep about ten numbers
 * for each, some 80 MB in all, so that there is memory to evaluate every model that could be trained.
 */
const mostStates = 2_000_000;

/** Sequences per chunk when only forecasting; the results do not depend on it. */
export function chunkRows({ timesteps, layers }: Pick<ModelShape, 'timesteps' | 'layers'>): number {
  const states = timesteps * layers.reduce((sum, { units }) => sum + units, 0);
  return Math.min(mostRows, Math.max(fewestRows, Math.floor(mostStates / states)));
}

/** [rows, outputs], chunk by chunk. */
export async function forecastAll(
  model: AskedModel,
  { inputs, targets }: ExampleRows,
): Promise<Float32Array> {
  const forecaster = await model.forecaster();
  const { timesteps } = model.shape;
  const chunk = chunkRows(model.shape);
  const rows = inputs.length / timesteps;
  const outputs = targets.length / rows;
  const forecasts = new Float32Array(targets.length);
  for (let first = 0; first < rows; first += chunk) {
    const count = Math.min(chunk, rows - first);
    const part = inputs.subarray(first * timesteps, (first + count) * timesteps);
    forecasts.set(await forecaster.predict(part, count), first * outputs);
    pieceFinished();
    await yieldToMessages();
  }
  return forecasts;
}
