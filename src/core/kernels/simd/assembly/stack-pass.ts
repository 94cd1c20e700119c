/** The whole stack, forward and backward. Implements `stackForward` and `stackBackward` of core/lstm/stack.ts. */
import { denseBackward, denseForward } from './dense';
import { Layer, layerAt, stack } from './layout';
import { lstmBackward } from './lstm-backward';
import { lstmForward } from './lstm-forward';
import { packPanels, packScaled, packTransposed } from './pack';
import { copyRows, exchangeAxes } from './rows';
import { FLOAT } from './simd';

/** Before `stackForward`, once for all slices. */
export function packForward(): void {
  for (let index = 0; index < stack.layerCount; index += 1) {
    const layer = layerAt(index);
    packScaled(layer.panels, layer.weights, layer.terms, layer.gateCount, layer.scales);
    packScaled(layer.scaledBias, layer.bias, 1, layer.gateCount, layer.scales);
  }
  if (stack.headOutputs > 0) {
    packPanels(stack.headPanels, stack.headWeights, stack.top.units, stack.headOutputs);
  }
}

/** Before `stackBackward`, once for all slices: packs, and zeroes the gradients, to which every slice adds. */
export function prepareBackward(): void {
  memory.fill(stack.gradients, 0, <usize>stack.parameters * FLOAT);
  if (stack.headOutputs > 0) {
    packTransposed(stack.headTransposedPanels, stack.headWeights, stack.headOutputs, stack.top.units);
  }
  for (let index = 0; index < stack.layerCount; index += 1) {
    const layer = layerAt(index);
    const first = firstWanted(index);
    const wanted = layer.weights + <usize>first * layer.gatesRow;
    packTransposed(layer.transposedPanels, wanted, layer.gateCount, layer.terms - first);
  }
}

/**
 * Of a slice, sequences `from` to `from + rows`: `stack.inputs` [B, T, F] → `stack.outputs` [B, S, W]. Keeps what
 * `stackBackward` needs.
 */
export function stackForward(from: i32, rows: i32): void {
  const timesteps = stack.timesteps;
  const features = stack.features;
  const bottom = layerAt(0);
  exchangeAxes(
    bottom.joined,
    bottom.joinedRow,
    stack.inputs + <usize>(from * timesteps * features) * FLOAT,
    <usize>features * FLOAT,
    rows,
    timesteps,
    features,
  );
  for (let index = 0; index < stack.layerCount; index += 1) {
    const layer = layerAt(index);
    if (index > 0) takeHidden(layer, layerAt(index - 1), rows);
    lstmForward(layer, timesteps, rows);
  }

  const top = stack.top;
  const count = stack.shownTimesteps * rows;
  if (stack.headOutputs > 0) {
    denseForward(stack, shown(rows), top.joinedRow, count);
  } else {
    copyRows(stack.timeOutputs, top.cellsRow, shown(rows), top.joinedRow, count, top.units);
  }
  exchangeOutputs(outputsFrom(stack.outputs, from), stack.timeOutputs, stack.shownTimesteps, rows);
}

/**
 * After `stackForward` of the same slice: `stack.dTimeOutputs` is added to `stack.gradients`, and gives `stack.dInputs`
 * [B, T, F] where that is planned. Overwrites the gates.
 */
export function stackBackward(from: i32, rows: i32): void {
  const timesteps = stack.timesteps;
  const top = stack.top;
  let dHidden = stack.dTimeOutputs;
  let dHiddenRow = top.cellsRow;
  let shownFrom = timesteps - stack.shownTimesteps;
  if (stack.headOutputs > 0) {
    denseBackward(stack, shown(rows), top.joinedRow, stack.shownTimesteps * rows);
    dHidden = stack.dShown;
  }
  for (let index = stack.layerCount - 1; index >= 0; index -= 1) {
    const layer = layerAt(index);
    lstmBackward(layer, timesteps, rows, dHidden, dHiddenRow, shownFrom, stack.zeros, firstWanted(index));
    dHidden = layer.dJoined;
    dHiddenRow = layer.dJoinedRow;
    shownFrom = 0;
  }
  if (stack.inputGradient) {
    const features = stack.features;
    const to = stack.dInputs + <usize>(from * timesteps * features) * FLOAT;
    exchangeAxes(to, <usize>features * FLOAT, dHidden, dHiddenRow, timesteps, rows, features);
  }
}

/** [rows, S, W] ↔ [S, rows, W]; `outer` is S where it goes from timesteps to sequences, else rows. */
export function exchangeOutputs(to: usize, from: usize, outer: i32, inner: i32): void {
  const row = <usize>stack.outputWidth * FLOAT;
  exchangeAxes(to, row, from, row, outer, inner, stack.outputWidth);
}

/** Where the outputs of sequence `from` begin in a block [B, S, W]. */
export function outputsFrom(block: usize, from: i32): usize {
  return block + <usize>(from * stack.shownTimesteps * stack.outputWidth) * FLOAT;
}

/** The first of a layer's terms (x, h₋) whose gradient is needed: that of the lowest layer's x only where it is planned. */
function firstWanted(index: i32): i32 {
  return index > 0 || stack.inputGradient ? 0 : stack.features;
}

/** Copies h of the layer below to x of this layer. */
function takeHidden(layer: Layer, below: Layer, rows: i32): void {
  const hidden = below.joined + <usize>rows * below.joinedRow + below.toHidden;
  copyRows(layer.joined, layer.joinedRow, hidden, below.joinedRow, stack.timesteps * rows, below.units);
}

/** The address of the hidden states that the last layer returns, [S, rows, U], each row followed by a 1. */
function shown(rows: i32): usize {
  const top = stack.top;
  const from = stack.timesteps - stack.shownTimesteps + 1;
  return top.joined + <usize>(from * rows) * top.joinedRow + top.toHidden;
}
