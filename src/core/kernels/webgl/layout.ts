/**
 * Where the numbers of a stack lie in its textures. Every texture has the same columns: the units of layer 0, of layer 1,
 * …, then the head's outputs, four to a column. A texel of a layer's column holds its four gates, i, f, g, o, in RGBA.
 * The head counts as layer L: it reads what a layer L would read, and has no recurrent rows.
 */
import { inputWidth, weightShapes, type ModelShape, type StackShape } from '../../lstm/shapes';
import { checkStack } from '../../lstm/stack';
import { shownTimestepsOf } from '../fused-stack';

/** The texels of one weight tensor in a texture [rows, columns]. */
export interface Block {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  /** Numbers in a row of the tensor. */
  readonly width: number;
  /** Distance of two neighbouring numbers of one texel in a row of the tensor; below it, that of two neighbouring texels. */
  readonly laneStride: number;
  readonly columnStride: number;
}

export interface StackLayout {
  readonly shape: StackShape & { readonly outputs: number };
  /** First column of each layer, and of the head at the end. */
  readonly first: readonly number[];
  /** Columns of each layer: its units; of the head: a quarter of its outputs. */
  readonly widths: readonly number[];
  /** Width of what each layer, and the head, reads. */
  readonly inputs: readonly number[];
  /** For each layer, and the head: the row of the bias, which follows the rows of the kernel and the recurrent kernel. */
  readonly biasRow: readonly number[];
  /** Columns of all layers, without the head. */
  readonly hiddenColumns: number;
  readonly columns: number;
  /** Rows of the weights' texture: kernel, recurrent kernel and bias of the layer that needs the most rows. */
  readonly rows: number;
  /** `rows` / 4, rounded up: four rows are summed in one step. */
  readonly rowQuads: number;
  /** Number of draws of the forward pass. Draw k, a "wave", computes layer l at timestep k − l, for all layers at once. */
  readonly waves: number;
  /** Number of timesteps that the head reads: all, or 1 for the last. */
  readonly shownTimesteps: number;
  /** In `trainableWeights` order. */
  readonly blocks: readonly Block[];
  /** Numbers in all weights together. */
  readonly parameters: number;
}

/** @throws StackError as `checkStack`; RangeError for a model with a decoder, which the shaders do not compute */
export function stackLayout(shape: ModelShape): StackLayout {
  checkStack(shape.layers);
  if (shape.decoder !== undefined) throw new RangeError('The webgl engine does not compute a decoder.');
  const { layers, outputs, timesteps } = shape;
  const widths = [...layers.map(({ units }) => units), Math.ceil(outputs / 4)];
  const inputs = widths.map((_, index) => inputWidth(shape, index));
  const first = widths.map((_, index) => sum(widths.slice(0, index)));
  const biasRow = inputs.map((width, index) => width + (layers[index]?.units ?? 0));
  return {
    shape,
    first,
    widths,
    inputs,
    biasRow,
    hiddenColumns: first[layers.length],
    columns: sum(widths),
    rows: Math.max(...biasRow) + 1,
    rowQuads: Math.ceil((Math.max(...biasRow) + 1) / 4),
    waves: timesteps + layers.length - 1,
    shownTimesteps: shownTimestepsOf(shape),
    blocks: blocksOf(layers.length, first, widths, inputs, biasRow, outputs),
    parameters: sum(weightShapes(shape).map((sizes) => sizes.reduce((product, size) => product * size))),
  };
}

function blocksOf(
  layers: number,
  first: readonly number[],
  widths: readonly number[],
  inputs: readonly number[],
  biasRow: readonly number[],
  outputs: number,
): Block[] {
  return widths.flatMap((units, index) => {
    const lanes =
      index === layers
        ? { width: outputs, laneStride: 1, columnStride: 4 }
        : { width: 4 * units, laneStride: units, columnStride: 1 };
    const block = (row: number, rows: number) => ({
      column: first[index],
      row,
      columns: units,
      rows,
      ...lanes,
    });
    const kernel = block(0, inputs[index]);
    const bias = block(biasRow[index], 1);
    return index === layers ? [kernel, bias] : [kernel, block(inputs[index], units), bias];
  });
}

/**
 * Arranges the flat values of all weights, in `trainableWeights` order, as RGBA texels [rows, columns, 4]. Texels that
 * belong to no block are zero.
 */
export function toTexels({ blocks, rows, columns }: StackLayout, values: Float32Array): Float32Array {
  const texels = new Float32Array(rows * columns * 4);
  visit(blocks, columns, (texel, value) => (texels[texel] = values[value]));
  return texels;
}

/** The inverse of `toTexels`. */
export function fromTexels({ blocks, columns, parameters }: StackLayout, texels: Float32Array): Float32Array {
  const values = new Float32Array(parameters);
  visit(blocks, columns, (texel, value) => (values[value] = texels[texel]));
  return values;
}

/** Calls `pair` for each number, with its index in the texels and its index in the flat values. */
function visit(blocks: readonly Block[], stride: number, pair: (texel: number, value: number) => void): void {
  let start = 0;
  for (const { row, rows, column, columns, width, laneStride, columnStride } of blocks) {
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < columns; c += 1) {
        for (let lane = 0; lane < 4; lane += 1) {
          const at = lane * laneStride + c * columnStride;
          const texel = ((row + r) * stride + column + c) * 4 + lane;
          // The last column of the head may hold fewer than four outputs.
          if (at < width) pair(texel, start + r * width + at);
        }
      }
    }
    start += rows * width;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
