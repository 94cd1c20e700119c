/** What the kernel exports. Rows are sequences of the batch, at most as many as planned. */
import { adam } from './adam';
import { stack } from './layout';
import { loss } from './loss';
import {
  exchangeOutputs,
  outputsFrom,
  packForward,
  prepareBackward,
  stackBackward,
  stackForward,
} from './stack-pass';

/** Sequences that pass through the stack together, at most: four tiles, which keep 1.2 MB of the chapter's stack. */
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

/** `inputs`, `targets` → `gradients` and the mean loss. Implements `lossAndGradients` of core/lstm/step.ts. */
export function lossAndGradients(rows: i32, kind: i32): f64 {
  packForward();
  prepareBackward();
  const perRow = stack.shownTimesteps * stack.outputWidth;
  // Sequences meet only in the gradients, which are sums: a slice of them passes forward and back while it is in cache.
  const slices = (rows + SLICE_ROWS - 1) / SLICE_ROWS;
  let sum: f64 = 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const from = (slice * rows) / slices;
    const count = ((slice + 1) * rows) / slices - from;
    stackForward(from, count);
    exchangeOutputs(stack.timeTargets, outputsFrom(stack.targets, from), count, stack.shownTimesteps);
    const numbers = count * perRow;
    sum += loss(kind, stack.timeOutputs, stack.timeTargets, stack.dTimeOutputs, numbers, rows * perRow);
    stackBackward(from, count);
  }
  return sum / (rows * perRow);
}

/** θ, m, v ← Adam's step along `gradients`. */
export function update(iteration: i32, learningRate: f64): void {
  adam(stack, iteration, learningRate);
}

/** A whole batch; the loss is that before the update. Implements `trainStep` of core/lstm/step.ts. */
export function step(rows: i32, kind: i32, iteration: i32, learningRate: f64): f64 {
  const mean = lossAndGradients(rows, kind);
  adam(stack, iteration, learningRate);
  return mean;
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
