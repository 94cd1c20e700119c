/** The error of a model on test sequences, as `model.evaluate` gives it, and those of forecasters without a network. */
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
import { forecastAll, forecastTest, type ExampleRows, type TestSet } from './forecast-all';
import { aboutModel, type AskedModel } from './question';

export interface EvaluateQuestion extends TestSet {
  readonly kind: 'evaluate';
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

export const evaluate = aboutModel<EvaluateQuestion, Evaluation>('evaluate', async (question, model) => {
  const { samples } = question;
  const { test, forecasts } = await forecastTest(question, model);
  const rivals = await rivalsOf(question, test, model);
  const seen = seenExamples(model, samples);
  return {
    samples,
    mae: meanAbsoluteError(forecasts, test.targets),
    ...(seen === undefined
      ? {}
      : { trainingMae: meanAbsoluteError(await forecastAll(model, seen), seen.targets) }),
    maeByStep: meanAbsoluteErrorByStep(forecasts, test.targets, test.outputs),
    worseThanHalf: rowsWorseThan('always-half', forecasts, test),
    ...rivals,
  };
});

/** What does not depend on the model's weights, in `Evaluation`'s words. */
type Rivals = Pick<
  Evaluation,
  'baselines' | 'baselinesByStep' | 'lookUp' | 'lookUpSamples' | 'linearRegression'
>;

/** The last ones, because the models of one fit are evaluated one after the other while the learner goes back in time. */
let lastRivals: { readonly key: string; readonly rivals: Rivals } | undefined;

/** Takes many times as long as the forecasts of a small model, except for the test set and training data of the last call. */
async function rivalsOf(
  { samples, seed, draw }: EvaluateQuestion,
  test: Examples,
  { shape: { timesteps, outputs }, place }: AskedModel,
): Promise<Rivals> {
  const trained = place?.samples ?? mostLookUpSamples;
  const trainingSeed = place?.seed ?? seed;
  const key = [samples, seed, draw, timesteps, outputs, trained, trainingSeed].join();
  if (lastRivals?.key === key) return lastRivals.rivals;
  const trainingOf = (most: number) =>
    generateExamples(timesteps, Math.min(most, trained), outputs, createStream(trainingSeed, 'training'));
  const regression = fitLinearRegression(trainingOf(regressionSamples));
  const known = trainingOf(mostLookUpSamples);
  const rivals = {
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

/** At most `most` sequences that the model was trained on: the first in the shuffled order of its first epoch. */
function seenExamples({ place, shape }: AskedModel, most: number): ExampleRows | undefined {
  if (place === undefined) return undefined;
  const { samples, seed, epoch, sample } = place;
  const seen = Math.min(most, epoch > 0 ? samples : sample);
  if (seen === 0) return undefined;
  const { timesteps, outputs } = shape;
  const key = [samples, seed, seen, timesteps, outputs].join();
  if (lastSeen?.key === key) return lastSeen.examples;
  const chosen = epochOrder(samples, seed, 0).subarray(0, seen);
  const patterns = drawPatterns(samples, createStream(seed, 'training'));
  const examples = examplesOf(patterns, chosen, timesteps, outputs);
  lastSeen = { key, examples };
  return examples;
}

/** The last ones, for the same reason as the rivals. */
let lastSeen: { readonly key: string; readonly examples: ExampleRows } | undefined;
