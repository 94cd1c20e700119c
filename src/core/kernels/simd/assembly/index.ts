/** What the kernel exports. Rows are sequences of the batch, at most as many as planned. */
import { adam } from './adam';
import { stack } from './layout';
import { loss } from './loss';
import { exchangeOutputs, stackBackward, stackForward } from './stack-pass';

export { beginPlan, finishPlan, planHead, planLayer } from './plan';

/** `inputs` → `outputs`. */
export function forward(rows: i32): void {
  stackForward(rows);
}

/** After `forward` with as many rows: `dOutputs` → `gradients`, and `dInputs` where the plan asks for it. */
export function backward(rows: i32): void {
  exchangeOutputs(stack.dTimeOutputs, stack.dOutputs, rows, stack.shownTimesteps);
  stackBackward(rows);
}

/** `inputs`, `targets` → `gradients` and the mean loss. Implements `lossAndGradients` of core/lstm/step.ts. */
export function lossAndGradients(rows: i32, kind: i32): f64 {
  stackForward(rows);
  exchangeOutputs(stack.timeTargets, stack.targets, rows, stack.shownTimesteps);
  const count = stack.shownTimesteps * rows * stack.outputWidth;
  const mean = loss(kind, stack.timeOutputs, stack.timeTargets, stack.dTimeOutputs, count);
  stackBackward(rows);
  return mean;
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
