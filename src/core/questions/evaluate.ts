/** The error of a model on test sequences, as `model.evaluate` gives it, and those of forecasters without a network. */
import type { ModelShape } from '../lstm/shapes';
import type { Place } from '../moment';
import { yieldToMessages } from '../queue';
import {
  baselineErrors,
  baselineErrorsByStep,
  meanAbsoluteError,
  meanAbsoluteErrorByStep,
  rowsWorseThan,
  type BaselineName,
} from '../sequence/baselines';
import { drawPatterns, epochOrder, examplesOf, generateExamples, type Examples } from '../sequence/examples';
import { fitLinearRegression } from '../sequence/linear-regression';
import { nearestWaveForecasts } from '../sequence/nearest-wave';
import { createStream } from '../sequence/random';
import type { Forecaster } from '../training/training';
import { pieceFinished } from '../work';
import { aboutModel } from './question';

export interface EvaluateQuestion {
  readonly kind: 'evaluate';
  /** Test sequences. */
  readonly samples: number;
  readonly seed: number;
  /** Which test set of this seed; the same number gives the same sequences. */
  readonly draw: number;
}

export interface Evaluation {
  readonly samples: number;
  readonly mae: number;
  /**
   * On the first sequences that the model was trained on, in the order of its first epoch: as many as there are test
   * sequences, or all if there are fewer; absent when the model was trained on no sequence.
   */
  readonly trainingMae?: number;
  /** The error of each forecast point, nearest first. */
  readonly maeByStep: readonly number[];
  /** Of forecasters that learn nothing, on the same test set. */
  readonly baselines: Readonly<Record<BaselineName, number>>;
  /** The same by forecast point, nearest first. */
  readonly baselinesByStep: Readonly<Record<BaselineName, readonly number[]>>;
  /** Sequences on which always answering 0.5 has a smaller error than the model. */
  readonly worseThanHalf: number;
  /** Of looking up the nearest of the model's training sequences, at most 10,000 of them. */
  readonly lookUp: number;
  /** Sequences among which `lookUp` chose. */
  readonly lookUpSamples: number;
  /** Of one linear regression from inputs to outputs, on the same test set. */
  readonly linearRegression: number;
}

/** Training sequences for the regression, at most; with ten times as many its error is the same to two digits. */
const regressionSamples = 1000;

/** Training sequences for the look-up, at most: the chapter's number. With 10,000 it takes a fraction of a second. */
const mostLookUpSamples = 10_000;

export const evaluate = aboutModel<EvaluateQuestion, Evaluation>(
  'evaluate',
  async (question, { shape, place, forecaster }) => {
    const { samples } = question;
    const { timesteps, outputs } = shape;
    const model = await forecaster();
    const chunk = chunkRows(shape);
    const { test, ...rivals } = await rivalsOf(question, shape, place);
    const forecasts = await forecastAll(model, test, timesteps, chunk);
    const seen = seenExamples(place, samples, shape);
    return {
      samples,
      mae: meanAbsoluteError(forecasts, test.targets),
      ...(seen === undefined
        ? {}
        : {
            trainingMae: meanAbsoluteError(await forecastAll(model, seen, timesteps, chunk), seen.targets),
          }),
      maeByStep: meanAbsoluteErrorByStep(forecasts, test.targets, outputs),
      worseThanHalf: rowsWorseThan('always-half', forecasts, test),
      ...rivals,
    };
  },
);

/** What does not depend on the model's weights, in `Evaluation`'s words. */
interface Rivals extends Pick<
  Evaluation,
  'baselines' | 'baselinesByStep' | 'lookUp' | 'lookUpSamples' | 'linearRegression'
> {
  readonly test: Examples;
}

/** The last ones, because the models of one fit are evaluated one after the other while the learner goes back in time. */
let lastRivals: { readonly key: string; readonly rivals: Rivals } | undefined;

/** Takes many times as long as the forecasts of a small model, except for the test set and training data of the last call. */
async function rivalsOf(
  { samples, seed, draw }: EvaluateQuestion,
  { timesteps, outputs }: ModelShape,
  place: Place | undefined,
): Promise<Rivals> {
  const trained = place?.samples ?? mostLookUpSamples;
  const trainingSeed = place?.seed ?? seed;
  const key = [samples, seed, draw, timesteps, outputs, trained, trainingSeed].join();
  if (lastRivals?.key === key) return lastRivals.rivals;
  const test = generateExamples(timesteps, samples, outputs, createStream(seed, 'test', draw));
  const trainingOf = (most: number) =>
    generateExamples(timesteps, Math.min(most, trained), outputs, createStream(trainingSeed, 'training'));
  const regression = fitLinearRegression(trainingOf(regressionSamples));
  const known = trainingOf(mostLookUpSamples);
  const rivals = {
    test,
    baselines: baselineErrors(test),
    baselinesByStep: baselineErrorsByStep(test),
    lookUp: meanAbsoluteError(await lookUpAll(known, test), test.targets),
    lookUpSamples: known.patterns,
    linearRegression: meanAbsoluteError(regression(test), test.targets),
  };
  lastRivals = { key, rivals };
  return rivals;
}

/** Test sequences that are looked up between two messages: some ten milliseconds' work. */
const lookUpRows = 100;

/** [rows, outputs], a few rows at a time. */
async function lookUpAll(known: Examples, test: Examples): Promise<Float32Array> {
  const forecasts = new Float32Array(test.targets.length);
  for (let first = 0; first < test.patterns; first += lookUpRows) {
    const last = Math.min(first + lookUpRows, test.patterns);
    forecasts.set(nearestWaveForecasts(known, test, first, last), first * test.outputs);
    await yieldToMessages();
  }
  return forecasts;
}

interface ExampleRows {
  /** [rows, timesteps] */
  readonly inputs: Float32Array;
  /** [rows, outputs] */
  readonly targets: Float32Array;
}

/** At most `most` sequences that the model was trained on: the first in the shuffled order of its first epoch. */
function seenExamples(place: Place | undefined, most: number, shape: ModelShape): ExampleRows | undefined {
  if (place === undefined) return undefined;
  const { samples, seed, epoch, sample } = place;
  const seen = epoch > 0 ? samples : sample;
  if (seen === 0) return undefined;
  const chosen = epochOrder(samples, seed, 0).subarray(0, Math.min(most, seen));
  const patterns = drawPatterns(samples, createStream(seed, 'training'));
  return examplesOf(patterns, chosen, shape.timesteps, shape.outputs);
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
  forecaster: Forecaster,
  { inputs, targets }: ExampleRows,
  timesteps: number,
  chunk: number,
): Promise<Float32Array> {
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
