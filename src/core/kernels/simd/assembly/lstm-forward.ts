/**
 * One LSTM layer forward. Implements `lstmForward` of core/lstm/layer.ts, for all sequences of a timestep at once:
 * one product for z, then gates, cell and hidden state four units at a time.
 */
import { activate, tanh } from './activations';
import { multiply } from './gemm';
import { Layer } from './layout';
import { clearRows } from './rows';
import { multiplyAdd, storeLanes, VECTOR, wholeVectors } from './simd';

/** Reads x from `layer.joined`; leaves gates, cells, tanhCells, and h in `layer.joined`. */
export function lstmForward(layer: Layer, timesteps: i32, rows: i32): void {
  const joinedBlock = <usize>rows * layer.joinedRow;
  const gatesBlock = <usize>rows * layer.gatesRow;
  const cellsBlock = <usize>rows * layer.cellsRow;
  clearRows(layer.joined + layer.toHidden, layer.joinedRow, rows, layer.units);
  memory.fill(layer.cells, 0, cellsBlock);

  let joined = layer.joined;
  let gates = layer.gates;
  let cells = layer.cells;
  let tanhCells = layer.tanhCells;
  for (let t = 0; t < timesteps; t += 1) {
    // z = (x, h₋)·(kernel, recurrentKernel) + bias, scaled
    multiply(
      gates,
      layer.gatesRow,
      layer.scaledBias,
      0,
      joined,
      layer.joinedRow,
      layer.panels,
      rows,
      layer.gateCount,
      layer.terms,
    );
    activate(gates, layer.slopes, layer.offsets, rows, layer.gateCount);
    joined += joinedBlock;
    cellsForward(layer, rows, gates, cells, cells + cellsBlock, tanhCells, joined + layer.toHidden);
    gates += gatesBlock;
    cells += cellsBlock;
    tanhCells += cellsBlock;
  }
}

/** From the gates of one timestep: c = f∘c₋ + i∘g, h = o∘tanh(c). */
function cellsForward(
  layer: Layer,
  rows: i32,
  gates: usize,
  cellsBefore: usize,
  cells: usize,
  tanhCells: usize,
  hidden: usize,
): void {
  const row = layer.cellsRow;
  const whole = wholeVectors(row);
  const lanes = layer.units & 3;
  for (let r = 0; r < rows; r += 1) {
    for (let at: usize = 0; at < whole; at += VECTOR) {
      cellForward(gates + at, row, cellsBefore + at, cells + at, tanhCells + at, hidden + at, 4);
    }
    if (lanes > 0) {
      const at = whole;
      cellForward(gates + at, row, cellsBefore + at, cells + at, tanhCells + at, hidden + at, lanes);
    }
    gates += layer.gatesRow;
    cellsBefore += row;
    cells += row;
    tanhCells += row;
    hidden += layer.joinedRow;
  }
}

/** For `lanes` units, 1 to 4; where `lanes` is the constant 4, no branch is left. */
// @ts-ignore: decorator
@inline
function cellForward(
  gates: usize,
  toNextGate: usize,
  cellsBefore: usize,
  cells: usize,
  tanhCells: usize,
  hidden: usize,
  lanes: i32,
): void {
  const i = v128.load(gates);
  const f = v128.load(gates + toNextGate);
  const g = v128.load(gates + 2 * toNextGate);
  const o = v128.load(gates + 3 * toNextGate);
  const c = multiplyAdd(f, v128.load(cellsBefore), f32x4.mul(i, g));
  const tanhC = tanh(c);
  storeLanes(cells, c, lanes);
  storeLanes(tanhCells, tanhC, lanes);
  storeLanes(hidden, f32x4.mul(o, tanhC), lanes);
}
