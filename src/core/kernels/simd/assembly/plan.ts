/**
 * Carves every buffer out of one block: records of layers, θ, m, v, gradients, then what depends on batch size and
 * timesteps. The first five stay where they are until a layer changes; nothing is allocated between two plans.
 */
import {
  CANDIDATE_OFFSET,
  CANDIDATE_SCALE,
  CANDIDATE_SLOPE,
  GATE_OFFSET,
  GATE_SCALE,
  GATE_SLOPE,
} from './activations';
import { Layer, layerAt, stack } from './layout';
import { packedBytes } from './pack';
import { FLOAT, SLACK } from './simd';

/** Buffers begin on a cache line. */
const LINE: u64 = 64;
const PAGE: u64 = 65536;

/** First free byte, in 64 bits: a plan may ask for more than there can be. */
let free: u64 = 0;

/** Begins a plan. Layers follow from the bottom up, then perhaps a head, then `finishPlan`. */
export function beginPlan(
  batchSize: i32,
  timesteps: i32,
  features: i32,
  returnSequences: bool,
  inputGradient: bool,
): void {
  stack.batchSize = batchSize;
  stack.timesteps = timesteps;
  stack.features = features;
  stack.returnSequences = returnSequences;
  stack.inputGradient = inputGradient;
  stack.layerCount = 0;
  stack.headOutputs = 0;
  stack.parameters = 0;
}

/** @returns false when there is no memory for the layer's record */
export function planLayer(units: i32): bool {
  const index = stack.layerCount;
  stack.layerCount = index + 1;
  free = __heap_base + <u64>(index + 1) * offsetof<Layer>();
  if (!reserve()) return false;
  const layer = layerAt(index);
  layer.features = index == 0 ? stack.features : layerAt(index - 1).units;
  layer.units = units;
  stack.parameters += (layer.terms + 1) * layer.gateCount;
  return true;
}

export function planHead(outputs: i32): void {
  stack.headOutputs = outputs;
  stack.parameters += (stack.top.units + 1) * outputs;
}

/** @returns false when the machine has no memory for this; the plan is then void */
export function finishPlan(): bool {
  stack.weights = take(stack.parameters);
  stack.firstMoments = take(stack.parameters);
  stack.secondMoments = take(stack.parameters);
  stack.gradients = take(stack.parameters);

  let offset: usize = 0;
  let widest = max(stack.features, stack.headOutputs);
  for (let index = 0; index < stack.layerCount; index += 1) {
    const layer = layerAt(index);
    layer.weights = stack.weights + offset;
    layer.gradients = stack.gradients + offset;
    offset += <usize>(layer.terms + 1) * layer.gatesRow;
    widest = max(widest, layer.terms);
    takeLayer(layer);
  }
  stack.headWeights = stack.weights + offset;
  stack.headGradients = stack.gradients + offset;
  stack.zeros = take(widest);
  takeEnds();

  if (!reserve()) return false;
  memory.fill(stack.zeros, 0, <usize>widest * FLOAT);
  for (let index = 0; index < stack.layerCount; index += 1) writeConstants(layerAt(index));
  return true;
}

function takeLayer(layer: Layer): void {
  const rows = <u64>stack.timesteps * stack.batchSize;
  const before = rows + stack.batchSize;
  layer.panels = takeBytes(packedBytes(layer.terms, layer.gateCount));
  layer.transposedPanels = takeBytes(packedBytes(layer.gateCount, layer.terms));
  layer.scaledBias = takeBytes(packedBytes(1, layer.gateCount));
  layer.scales = take(layer.gateCount);
  layer.slopes = take(layer.gateCount);
  layer.offsets = take(layer.gateCount);
  layer.joined = take(before * (layer.terms + 1));
  layer.gates = take(rows * layer.gateCount);
  layer.cells = take(before * layer.units);
  layer.tanhCells = take(rows * layer.units);
  layer.dJoined = take(rows * layer.terms);
  layer.dCells = take(<u64>stack.batchSize * layer.units);
}

/** The buffers at both ends of the stack. */
function takeEnds(): void {
  const units = stack.top.units;
  const shownRows = <u64>stack.shownTimesteps * stack.batchSize;
  const outputCount = shownRows * stack.outputWidth;
  const inputCount = <u64>stack.batchSize * stack.timesteps * stack.features;
  stack.inputs = take(inputCount);
  stack.dInputs = stack.inputGradient ? take(inputCount) : 0;
  stack.targets = take(outputCount);
  stack.outputs = take(outputCount);
  stack.dOutputs = take(outputCount);
  stack.timeTargets = take(outputCount);
  stack.timeOutputs = take(outputCount);
  stack.dTimeOutputs = take(outputCount);
  stack.headPanels = takeBytes(packedBytes(units, stack.headOutputs));
  stack.headTransposedPanels = takeBytes(packedBytes(stack.headOutputs, units));
  stack.dShown = take(shownRows * units);
}

/** The third part of each row (x, h₋, 1), and how each column is activated. */
function writeConstants(layer: Layer): void {
  for (let column = 0; column < layer.gateCount; column += 1) {
    const candidate = column / layer.units == 2;
    const at = <usize>column * FLOAT;
    f32.store(layer.scales + at, candidate ? CANDIDATE_SCALE : GATE_SCALE);
    f32.store(layer.slopes + at, candidate ? CANDIDATE_SLOPE : GATE_SLOPE);
    f32.store(layer.offsets + at, candidate ? CANDIDATE_OFFSET : GATE_OFFSET);
  }
  let at = layer.joined + layer.dJoinedRow;
  const rows = (stack.timesteps + 1) * stack.batchSize;
  for (let r = 0; r < rows; r += 1) {
    f32.store(at, 1);
    at += layer.joinedRow;
  }
}

/** Address of so many numbers. Beyond 4 GB it means nothing, but then `reserve` fails. */
function take(count: u64): usize {
  return takeBytes(count * FLOAT);
}

function takeBytes(bytes: u64): usize {
  const at = (free + LINE - 1) & ~(LINE - 1);
  free = at + bytes + SLACK;
  return <usize>at;
}

/** Grows the memory up to `free`. */
function reserve(): bool {
  const pages = (free + PAGE - 1) / PAGE;
  if (pages > 65536) return false;
  const missing = <i32>pages - memory.size();
  return missing <= 0 || memory.grow(missing) >= 0;
}
