/**
 * One LSTM layer forward. Implements `lstmForward` of core/lstm/layer.ts, for all sequences of a timestep at once:
 * one product for z, then gates, cell and hidden state four units at a time.
 */
import { activate, tanh } from './activations';
import { multiply } from './gemm';
import { Layer } from './layout';
import { clearRows } from './rows';
import { FLOAT, multiplyAdd, storeLanes } from './simd';

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
    // z = (x, h₋)·(kernel, recurrentKernel) + bias
    multiply(
      gates,
      layer.gatesRow,
      layer.bias,
      0,
      joined,
      layer.joinedRow,
      layer.panels,
      rows,
      layer.gateCount,
      layer.terms,
    );
    activate(gates, layer.slopes, rows, layer.gateCount);
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
  const toNextGate = layer.cellsRow;
  const toNextHidden = layer.joinedRow - layer.cellsRow;
  for (let r = 0; r < rows; r += 1) {
    for (let left = layer.units; left > 0; left -= 4) {
      const i = v128.load(gates);
      const f = v128.load(gates + toNextGate);
      const g = v128.load(gates + 2 * toNextGate);
      const o = v128.load(gates + 3 * toNextGate);
      const c = multiplyAdd(f, v128.load(cellsBefore), f32x4.mul(i, g));
      const tanhC = tanh(c);
      const lanes = min(left, 4);
      storeLanes(cells, c, lanes);
      storeLanes(tanhCells, tanhC, lanes);
      storeLanes(hidden, f32x4.mul(o, tanhC), lanes);
      const step = <usize>lanes * FLOAT;
      gates += step;
      cellsBefore += step;
      cells += step;
      tanhCells += step;
      hidden += step;
    }
    gates += 3 * toNextGate;
    hidden += toNextHidden;
  }
}
