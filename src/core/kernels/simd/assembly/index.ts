/** What the kernel exports. Rows are sequences of the batch, at most as many as planned. */
import { adam } from './adam';
import { layerAt, stack } from './layout';
import { loss } from './loss';
import {
  exchangeOutputs,
  outputsFrom,
  packForward,
  prepareBackward,
  stackBackward,
  stackForward,
} from './stack-pass';

/** The most sequences that pass through the stack together: four tiles, whose values take 1.2 MB in the chapter's stack. */
const SLICE_ROWS: i32 = 16;

export { beginPlan, finishPlan, planHead, planLayer } from './plan';

/** `inputs` → `outputs`. */
export function forward(rows: i32): void {
  packForward();
  stackForward(0, rows);
}

/** After `forward` with as many rows: `dOutputs` → `gradients`, and `dInputs` where the plan asks for it. */
export function backward(rows: i32): void {
  exchangeOutputs(stack.dTimeOutputs, stack.dOutputs, rows, stack.shownTimesteps);
  prepareBackward();
  stackBackward(0, rows);
}

/**
 * A whole batch: `inputs`, `targets` → `gradients`, θ, m, v, and the mean loss before the update. Implements `trainStep`
 * of core/lstm/step.ts. Sequences pass in slices, so a layer's buffers then hold the values of the last slice only.
 */
export function step(rows: i32, iteration: i32, learningRate: f64): f64 {
  const mean = lossAndGradients(rows);
  adam(stack, iteration, learningRate);
  return mean;
}

/** `inputs`, `targets` → `gradients` and the mean loss. Implements `lossAndGradients` of core/lstm/step.ts. */
function lossAndGradients(rows: i32): f64 {
  packForward();
  prepareBackward();
  const perRow = stack.shownTimesteps * stack.outputWidth;
  // Sequences are independent except that their gradients are added. So each slice passes forward and back while it is in
  // the cache.
  const slices = (rows + SLICE_ROWS - 1) / SLICE_ROWS;
  let sum: f64 = 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const from = (slice * rows) / slices;
    const count = ((slice + 1) * rows) / slices - from;
    stackForward(from, count);
    exchangeOutputs(stack.timeTargets, outputsFrom(stack.targets, from), count, stack.shownTimesteps);
    const numbers = count * perRow;
    sum += loss(stack.timeOutputs, stack.timeTargets, stack.dTimeOutputs, numbers, rows * perRow);
    stackBackward(from, count);
  }
  return sum / (rows * perRow);
}

export function parameters(): i32 {
  return stack.parameters;
}
export function weights(): usize {
  return stack.weights;
}
export function firstMoments(): usize {
  return stack.firstMoments;
}
export function secondMoments(): usize {
  return stack.secondMoments;
}
export function gradients(): usize {
  return stack.gradients;
}
export function inputs(): usize {
  return stack.inputs;
}
export function targets(): usize {
  return stack.targets;
}
export function outputs(): usize {
  return stack.outputs;
}
export function dOutputs(): usize {
  return stack.dOutputs;
}
export function dInputs(): usize {
  return stack.dInputs;
}

// The addresses of layer `index`'s buffers; layout.ts describes their content. `forward` and `backward` pass all sequences
// together, so after them the buffers hold the whole batch.
export function joined(index: i32): usize {
  return layerAt(index).joined;
}
export function gates(index: i32): usize {
  return layerAt(index).gates;
}
export function cells(index: i32): usize {
  return layerAt(index).cells;
}
export function dJoined(index: i32): usize {
  return layerAt(index).dJoined;
}
/** [S, rows, U]: the gradient with respect to the hidden states that the last layer returns. */
export function dShown(): usize {
  return stack.headOutputs > 0 ? stack.dShown : stack.dTimeOutputs;
}
