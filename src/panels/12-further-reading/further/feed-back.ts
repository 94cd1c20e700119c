/** A forecast of a few points fed back as input, again and again, until it reaches as far as is asked. */
import { parametersOf } from '../../../core/lstm/flat-weights';
import type { StackWeights } from '../../../core/lstm/shapes';
import { stackForward } from '../../../core/lstm/stack';
import { meanAbsoluteError } from '../../../core/sequence/baselines';
import { generateSequence } from '../../../core/sequence/examples';
import type { ForecasterShape, Wave } from '../../../runs/forecast';

/** Points ahead that the figure reaches for. */
export const reach = 50;

/**
 * Multiplications and additions that the main thread may do for one drawing, a few hundredths of a second; the chapter's
 * model needs 2.6 million for its ten forecasts. A larger model is fed back fewer times.
 */
const mostOperations = 15_000_000;

export interface Block {
  /** The first and the last of its points, counted from 1 after the last point that is known. */
  readonly first: number;
  readonly last: number;
  readonly mae: number;
  /** Of always answering 0.5. */
  readonly alwaysHalf: number;
}

export interface FarForecast {
  readonly wave: Wave;
  /** [timesteps], the points that the model is given. */
  readonly inputs: Float32Array;
  readonly forecast: Float32Array;
  /** The points that really follow, as many as are forecast. */
  readonly expected: Float32Array;
  /** One for each forecast of the model. */
  readonly blocks: readonly Block[];
}

/** How many points ahead a model of this size is asked for; 0 when even one forecast takes too long. */
export function reachOf(shape: ForecasterShape): number {
  const times = Math.floor(mostOperations / (parametersOf(shape) * shape.timesteps));
  return Math.min(reach, times * shape.outputs);
}

/**
 * Forecasts `points` points, `outputs` at a time: after each forecast the model reads the last `timesteps` points again,
 * of which more and more are its own.
 */
export function forecastFar(
  { shape, weights }: { readonly shape: ForecasterShape; readonly weights: StackWeights },
  wave: Wave,
  points: number,
): FarForecast {
  const { timesteps, outputs } = shape;
  const truth = Float32Array.from(generateSequence(timesteps + points, wave.period, wave.decay));
  const read = new Float32Array(timesteps + points);
  read.set(truth.subarray(0, timesteps));
  const expected = truth.subarray(timesteps);
  const forecast = read.subarray(timesteps);
  const blocks: Block[] = [];
  for (let at = 0; at < points; at += outputs) {
    const end = Math.min(points, at + outputs);
    const answer = stackForward(shape, weights, read.subarray(at, at + timesteps)).outputs;
    forecast.set(answer.subarray(0, end - at), at);
    const [ahead, follows] = [forecast.subarray(at, end), expected.subarray(at, end)];
    blocks.push({
      first: at + 1,
      last: end,
      mae: meanAbsoluteError(ahead, follows),
      alwaysHalf: meanAbsoluteError(
        follows.map(() => 0.5),
        follows,
      ),
    });
  }
  return { wave, inputs: read.subarray(0, timesteps), forecast, expected, blocks };
}

/** What the blocks say together. */
export interface FarFacts {
  readonly first: Block;
  readonly last: Block;
  readonly mae: number;
  readonly alwaysHalf: number;
  /** The first block in which always answering 0.5 has the smaller error. */
  readonly overtaken?: Block;
}

export function farFacts({ forecast, expected, blocks }: FarForecast): FarFacts {
  const overtaken = blocks.find(({ mae, alwaysHalf }) => alwaysHalf < mae);
  return {
    first: blocks[0],
    last: blocks[blocks.length - 1],
    mae: meanAbsoluteError(forecast, expected),
    alwaysHalf: meanAbsoluteError(
      expected.map(() => 0.5),
      expected,
    ),
    ...(overtaken && { overtaken }),
  };
}
