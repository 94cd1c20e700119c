/** How far one update moved the weights of each layer. */
import type { Snapshot } from '../../../core/api';
import { weightShapes } from '../../../core/lstm/shapes';

export interface StepSize {
  /** √ of the sum of the squared changes of the layer's weights and biases. */
  readonly step: number;
  /** The same of the weights before the update. */
  readonly weights: number;
}

/** One entry for each LSTM layer, from the first, and one for the head. */
export function stepSizes(
  before: Pick<Snapshot, 'shape' | 'weights'>,
  after: Pick<Snapshot, 'weights'>,
): readonly StepSize[] {
  const counts = weightShapes(before.shape).map((shape) =>
    shape.reduce((product, size) => product * size, 1),
  );
  const layers = before.shape.layers.length;
  const parts = [
    ...Array.from({ length: layers }, (_, layer) => counts.slice(3 * layer, 3 * layer + 3)),
    counts.slice(3 * layers),
  ];
  let from = 0;
  return parts.map((part) => {
    const to = part.reduce((sum, count) => sum + count, from);
    let step = 0;
    let weights = 0;
    for (let index = from; index < to; index += 1) {
      step += (after.weights[index] - before.weights[index]) ** 2;
      weights += before.weights[index] ** 2;
    }
    from = to;
    return { step: Math.sqrt(step), weights: Math.sqrt(weights) };
  });
}
