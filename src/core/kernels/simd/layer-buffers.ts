/** Copies out of a kernel's buffers what a pass has left there of each layer. assembly/layout.ts says how it lies. */
import type { LstmTrace } from '../../lstm/layer';
import { GATE_BLOCKS, inputWidth, type StackShape } from '../../lstm/shapes';
import { shownTimestepsOf } from '../fused-stack';
import type { Kernel } from './kernel';

/** Rows of a buffer in the kernel's memory. */
interface Rows {
  /** In bytes. */
  readonly address: number;
  /** Numbers in a row. */
  readonly width: number;
}

/** After a forward pass of `rows` sequences: every layer's gates, cells and hidden states, [T, rows, U] each. */
export function readTrace(kernel: Kernel, shape: StackShape, rows: number): LstmTrace[] {
  const count = shape.timesteps * rows;
  return shape.layers.map(({ units }, index) => {
    const features = inputWidth(shape, index);
    const gates = { address: kernel.gates(index), width: 4 * units };
    // Both hold a timestep more, what was before the first.
    const cells = skip({ address: kernel.cells(index), width: units }, rows);
    const joined = skip({ address: kernel.joined(index), width: features + units + 1 }, rows);
    const gate = (block: number) => columns(kernel, gates, count, block * units, units);
    return {
      i: gate(GATE_BLOCKS.i),
      f: gate(GATE_BLOCKS.f),
      g: gate(GATE_BLOCKS.g),
      o: gate(GATE_BLOCKS.o),
      c: columns(kernel, cells, count, 0, units),
      h: columns(kernel, joined, count, features, units),
    };
  });
}

/** After a backward pass of `rows` sequences: the gradient at every layer's hidden states, [T, rows, U] each. */
export function readHiddenGradients(kernel: Kernel, shape: StackShape, rows: number): Float32Array[] {
  const { timesteps, layers } = shape;
  const top = layers.length - 1;
  const shown = shownTimestepsOf(shape);
  /** [T, rows, F + U]: gradients of x and of the h before. */
  const dJoined = (index: number): Rows => ({
    address: kernel.dJoined(index),
    width: inputWidth(shape, index) + layers[index].units,
  });
  return layers.map(({ units }, index) => {
    const gradient = new Float32Array(timesteps * rows * units);
    // From above: x of the next layer, or what the head, or the caller, gave for the timesteps that are shown.
    gradient.set(
      index < top
        ? columns(kernel, dJoined(index + 1), timesteps * rows, 0, units)
        : columns(kernel, { address: kernel.dShown(), width: units }, shown * rows, 0, units),
      index < top ? 0 : (timesteps - shown) * rows * units,
    );
    // From the timestep after, of which there is one for all but the last.
    const own = skip(dJoined(index), rows);
    const later = columns(kernel, own, (timesteps - 1) * rows, inputWidth(shape, index), units);
    for (let k = 0; k < later.length; k += 1) gradient[k] += later[k];
    return gradient;
  });
}

function skip({ address, width }: Rows, count: number): Rows {
  return { address: address + count * width * Float32Array.BYTES_PER_ELEMENT, width };
}

/** [count, width]: of the first `count` rows the columns from `first` on. */
function columns(kernel: Kernel, rows: Rows, count: number, first: number, width: number): Float32Array {
  const all = new Float32Array(kernel.memory.buffer, rows.address >>> 0, count * rows.width);
  const copy = new Float32Array(count * width);
  for (let row = 0; row < count; row += 1) {
    for (let k = 0; k < width; k += 1) copy[row * width + k] = all[row * rows.width + first + k];
  }
  return copy;
}
