/** Odd stacks for tests of fused kernels, with seeded weights and batches, and what core/lstm says of them in float64. */
import { initialWeights } from '../../lstm/initial-weights';
import { meanAbsoluteLoss } from '../../lstm/loss';
import { weightList, type StackLayer, type StackShape, type StackWeights } from '../../lstm/shapes';
import { stackBackward, stackForward, toTimeMajor } from '../../lstm/stack';
import { createStream } from '../../sequence/random';
import type { FusedStack, StackBatch } from '../fused-stack';

export interface StackCase {
  readonly name: string;
  readonly shape: StackShape;
  /** Sequences planned for, and in the batch. */
  readonly batchSize: number;
  readonly rows: number;
}

/** [timesteps, features, units of each layer, outputs of the head; 0 for no head] */
type Sizes = [number, number, number[], number];

function stackCase(
  name: string,
  [timesteps, features, units, outputs]: Sizes,
  rows: number,
  { batchSize = rows, returnSequences = false } = {},
): StackCase {
  const top = units.length - 1;
  const layers: StackLayer[] = units.map((count, index) => ({
    units: count,
    returnSequences: index < top || returnSequences,
  }));
  const shape = { timesteps, features, layers, ...(outputs > 0 && { outputs }) };
  return { name, shape, batchSize, rows };
}

export const STACK_CASES: readonly StackCase[] = [
  stackCase('one of everything', [1, 1, [1], 1], 1),
  stackCase('timesteps 1', [1, 3, [5, 3], 2], 4),
  stackCase('batch 1', [9, 2, [5], 3], 1),
  stackCase('units 1', [6, 1, [1, 1], 2], 3),
  stackCase('units 3', [7, 3, [3, 3], 5], 2),
  stackCase('units 33', [5, 2, [33], 7], 6),
  stackCase('units 2, 20, 6, 5: four layers', [6, 1, [2, 20, 6, 5], 4], 9),
  stackCase('more rows than a tile, fewer than two', [4, 1, [4, 7], 9], 5),
  stackCase('fewer rows than planned', [8, 2, [6, 5], 3], 3, { batchSize: 10 }),
  stackCase('more rows than pass together', [3, 1, [5], 2], 130),
  stackCase('more of them, head on every timestep', [3, 2, [4, 3], 3], 35, { returnSequences: true }),
  stackCase('head on every timestep', [5, 2, [4, 3], 3], 3, { returnSequences: true }),
  stackCase('no head', [6, 3, [5], 0], 2),
  stackCase('no head, every timestep', [4, 2, [3, 6], 0], 5, { batchSize: 7, returnSequences: true }),
  stackCase('the chapter’s', [50, 1, [20, 20], 5], 10),
];

/** Weights as Keras draws them, biases off their round numbers, flat. */
export function drawWeights(shape: StackShape): Float32Array {
  const stream = createStream(7, 'weights');
  const arrays = weightList(initialWeights(shape, stream));
  return Float32Array.from(
    arrays.flatMap((array) => [...array]),
    (weight) => weight + stream.uniform(-0.1, 0.1),
  );
}

export function drawBatch({ shape, rows }: StackCase): StackBatch {
  const stream = createStream(7, 'demo');
  const draw = (length: number) => Float32Array.from({ length }, () => stream.uniform(-1, 1));
  return {
    inputs: draw(rows * shape.timesteps * shape.features),
    targets: draw(rows * outputSize(shape)),
    rows,
  };
}

/** Plans the case on a stack and gives it weights. */
export function prepare(stack: FusedStack, { shape, batchSize }: StackCase): void {
  stack.plan({ shape, batchSize, inputGradient: true });
  stack.weights.set(drawWeights(shape));
}

/** Numbers one sequence has in the outputs. */
function outputSize({ timesteps, layers, outputs }: StackShape): number {
  const top = layers[layers.length - 1];
  return (top.returnSequences ? timesteps : 1) * (outputs ?? top.units);
}

/** What core/lstm gives for a batch: by sequence, and gradients one array per weight. */
export function reference(
  { shape, rows }: StackCase,
  weights: StackWeights,
  { inputs, targets }: StackBatch,
) {
  const { timesteps } = shape;
  const shown = outputSize(shape) / (shape.outputs ?? shape.layers[shape.layers.length - 1].units);
  const trace = stackForward(shape, weights, toTimeMajor(Float64Array.from(inputs), rows, timesteps), rows);
  const outputs = toTimeMajor(trace.outputs, shown, rows);
  const { value, dForecasts } = meanAbsoluteLoss(outputs, Float64Array.from(targets));
  const backward = stackBackward(shape, weights, trace, toTimeMajor(dForecasts, rows, shown));
  return {
    outputs,
    loss: value,
    dOutputs: Float32Array.from(dForecasts),
    /** [T, rows, U] each. */
    layers: trace.layers,
    dHidden: backward.dHidden,
    weights: backward.weights,
    gradients: weightList(backward.weights),
    dInputs: toTimeMajor(backward.dInputs, timesteps, rows),
  };
}
