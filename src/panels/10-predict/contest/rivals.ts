/** Who else forecasts the reader's waves, and how far off each is. */
import { meanAbsoluteError } from '../../../core/sequence/baselines';
import { generateExamples, type Examples } from '../../../core/sequence/examples';
import { fitLinearRegression, type LinearForecaster } from '../../../core/sequence/linear-regression';
import { createStream } from '../../../core/sequence/random';
import type { StackWeights } from '../../../core/lstm/shapes';
import { inputsOf, type Wave } from '../../../runs/forecast';
import { shippedForecast } from '../../../shipped/shipped-forecast';
import { shippedSettings, shippedShape } from '../../../shipped/shipped-model';
import { whenIdle } from '../../../ui/when-idle';

export const players = ['you', 'stack', 'regression', 'half'] as const;
export type Player = (typeof players)[number];

/** The mean absolute error of each. */
export type Scores = Readonly<Record<Player, number>>;

/** The regression is fitted to the first of the stack's training waves: more of them hardly change it, but take longer. */
export const regressionSamples = 200;

const { timesteps, outputs } = shippedShape;
let examples: Examples | undefined;
let fitted: LinearForecaster | undefined;

const trainingExamples = (): Examples =>
  (examples ??= generateExamples(
    timesteps,
    regressionSamples,
    outputs,
    createStream(shippedSettings.seed, 'training'),
  ));

const regression = (): LinearForecaster => (fitted ??= fitLinearRegression(trainingExamples()));

/** Fits the regression while the page is idle, in two tasks of a few milliseconds. */
export function prepareRegression(): void {
  whenIdle(() => {
    trainingExamples();
    whenIdle(regression);
  });
}

export interface Result {
  /** The points that follow. */
  readonly expected: readonly number[];
  /** The stack's forecast. */
  readonly predicted: readonly number[];
  readonly scores: Scores;
}

/** @param guess [outputs] */
export function play(weights: StackWeights, wave: Wave, guess: readonly number[]): Result {
  const { expected, predicted, mae, alwaysHalf } = shippedForecast(weights, wave);
  const inputs = inputsOf(wave, timesteps);
  const targets = Float32Array.from(expected);
  const line = regression()({ inputs, targets, patterns: 1, length: timesteps, outputs });
  return {
    expected,
    predicted,
    scores: {
      you: meanAbsoluteError(guess, expected),
      stack: mae,
      regression: meanAbsoluteError(line, expected),
      half: alwaysHalf,
    },
  };
}

/** The mean of each player's errors. */
export function meanScores(all: readonly Scores[]): Scores {
  const mean = (player: Player) => all.reduce((sum, scores) => sum + scores[player], 0) / all.length;
  return { you: mean('you'), stack: mean('stack'), regression: mean('regression'), half: mean('half') };
}
