/** Check yourself: which trained forecaster survives waves that begin at another phase. */
import { stackForward, toTimeMajor } from '../../core/lstm/stack';
import { meanAbsoluteError } from '../../core/sequence/baselines';
import { changedExamples, unchanged } from '../../core/sequence/changed-waves';
import { drawPatterns, generateExamples, type Examples } from '../../core/sequence/examples';
import { fitLinearRegression } from '../../core/sequence/linear-regression';
import { nearestWaveForecasts } from '../../core/sequence/nearest-wave';
import { createStream } from '../../core/sequence/random';
import type { Answer } from '../../lesson/CheckYourself';
import { shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';

export type Survivor = 'stack' | 'regression' | 'lookUp' | 'all';

/** Errors on the same waves, begun as in training and elsewhere. */
export interface PhaseErrors {
  readonly before: Readonly<Record<Trained, number>>;
  readonly after: Readonly<Record<Trained, number>>;
}

type Trained = Exclude<Survivor, 'all'>;

/** In turns: these waves begin on a crest. */
export const askedPhase = 0.25;
const tests = 100;
const training = 1000;

/** An error that grows by less than this factor counts as the same. */
const survives = 1.5;

export async function askPhase(): Promise<Answer<Survivor, PhaseErrors>> {
  const weights = await shippedWeights.load();
  const { length, outputs, seed } = shippedSettings;
  const known = generateExamples(length, training, outputs, createStream(seed, 'training'));
  const regression = fitLinearRegression(known);
  const errors = (phase: number): Record<Trained, number> => {
    const patterns = drawPatterns(tests, createStream(seed, 'test'));
    const asked: Examples = changedExamples(patterns, length, outputs, { ...unchanged, phase });
    const rows = toTimeMajor(asked.inputs, tests, length);
    const error = (forecasts: ArrayLike<number>) => meanAbsoluteError(forecasts, asked.targets);
    return {
      stack: error(stackForward(shippedShape, weights, rows, tests).outputs),
      regression: error(regression(asked)),
      lookUp: error(nearestWaveForecasts(known, asked)),
    };
  };
  const found = { before: errors(0), after: errors(askedPhase) };
  return { choice: survivorOf(found), found };
}

/** @throws Error when several but not all survive, or none: the question has no such answer */
export function survivorOf({ before, after }: PhaseErrors): Survivor {
  const names = Object.keys(before) as Trained[];
  const alive = names.filter((name) => after[name] < survives * before[name]);
  if (alive.length === names.length) return 'all';
  if (alive.length !== 1) throw new Error(`survivors: ${alive.join(', ')}`);
  return alive[0] as Trained;
}
