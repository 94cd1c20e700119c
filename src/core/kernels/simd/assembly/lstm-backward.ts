/**
 * One LSTM layer back through time. Implements `lstmBackward` of core/lstm/layer.ts. The timesteps must run one after
 * another; what needs no order among them, the gradients of the weights, waits and is one product over them all.
 */
import { sigmoidSlope, tanhSlope } from './activations';
import { multiply, multiplyOuter } from './gemm';
import { Layer } from './layout';
import { FLOAT, multiplyAdd, storeLanes } from './simd';

/** Rows after which gradients of weights are summed: enough to pay for the sums, few enough to be still in cache. */
const BLOCK_ROWS: i32 = 100;

/**
 * Adds the weights' gradients to `layer.gradients` and leaves the gradient of x in `layer.dJoined`.
 * @param dHidden gradient of h from above, for the timesteps from `shownFrom` on, [timesteps − shownFrom, rows, U]
 * @param dHiddenRow bytes from one of its rows to the next
 * @param zeros a row of them
 * @param first of the terms (x, h₋) whose gradient is asked for: 0, or F where that of x is not
 */
export function lstmBackward(
  layer: Layer,
  timesteps: i32,
  rows: i32,
  dHidden: usize,
  dHiddenRow: usize,
  shownFrom: i32,
  zeros: usize,
  first: i32,
): void {
  const gatesBlock = <usize>rows * layer.gatesRow;
  const cellsBlock = <usize>rows * layer.cellsRow;
  const dJoinedBlock = <usize>rows * layer.dJoinedRow;
  const dHiddenBlock = <usize>rows * dHiddenRow;
  memory.fill(layer.dCells, 0, cellsBlock);

  // What timestep t + 1 wants of h at t: nothing after the last.
  let dLater = zeros;
  let dLaterRow: usize = 0;
  let blockEnd = timesteps;
  for (let t = timesteps - 1; t >= 0; t -= 1) {
    const gates = layer.gates + <usize>t * gatesBlock;
    const shown = t >= shownFrom;
    cellsBackward(
      layer,
      rows,
      gates,
      layer.cells + <usize>t * cellsBlock,
      layer.tanhCells + <usize>t * cellsBlock,
      shown ? dHidden + <usize>(t - shownFrom) * dHiddenBlock : zeros,
      shown ? dHiddenRow : 0,
      dLater,
      dLaterRow,
    );
    // d(x, h₋) = dz·(kernel, recurrentKernel)ᵀ
    const dJoined = layer.dJoined + <usize>t * dJoinedBlock;
    if (t > 0 || first == 0) {
      multiply(
        dJoined + <usize>first * FLOAT,
        layer.dJoinedRow,
        zeros,
        0,
        gates,
        layer.gatesRow,
        layer.transposedPanels,
        rows,
        layer.terms - first,
        layer.gateCount,
      );
    }
    dLater = dJoined + layer.toHidden;
    dLaterRow = layer.dJoinedRow;

    const blockRows = (blockEnd - t) * rows;
    if (t == 0 || blockRows >= BLOCK_ROWS) {
      // d(kernel, recurrentKernel, bias) += (x, h₋, 1)ᵀ·dz
      const joined = layer.joined + <usize>(t * rows) * layer.joinedRow;
      multiplyOuter(
        layer.gradients,
        joined,
        layer.joinedRow,
        gates,
        layer.terms + 1,
        layer.gateCount,
        blockRows,
      );
      blockEnd = t;
    }
  }
}

/**
 * From the gradient of h at one timestep, the gradient of z, in the place of the gates.
 * @param gates [rows, 4U], in place
 * @param dHidden, dLater the two parts of the gradient of h: from above, and from the timestep after
 */
function cellsBackward(
  layer: Layer,
  rows: i32,
  gates: usize,
  cellsBefore: usize,
  tanhCells: usize,
  dHidden: usize,
  dHiddenRow: usize,
  dLater: usize,
  dLaterRow: usize,
): void {
  const units = layer.units;
  const toNextGate = layer.cellsRow;
  let dCells = layer.dCells;
  for (let r = 0; r < rows; r += 1) {
    let at: usize = 0;
    for (let left = units; left > 0; left -= 4) {
      const lanes = min(left, 4);
      const i = v128.load(gates);
      const f = v128.load(gates + toNextGate);
      const g = v128.load(gates + 2 * toNextGate);
      const o = v128.load(gates + 3 * toNextGate);
      const tanhC = v128.load(tanhCells);
      const dh = f32x4.add(v128.load(dHidden + at), v128.load(dLater + at));
      const dc = multiplyAdd(f32x4.mul(dh, o), tanhSlope(tanhC), v128.load(dCells));
      const dzi = f32x4.mul(f32x4.mul(dc, g), sigmoidSlope(i));
      const dzf = f32x4.mul(f32x4.mul(dc, v128.load(cellsBefore)), sigmoidSlope(f));
      const dzg = f32x4.mul(f32x4.mul(dc, i), tanhSlope(g));
      const dzo = f32x4.mul(f32x4.mul(dh, tanhC), sigmoidSlope(o));
      storeLanes(gates, dzi, lanes);
      storeLanes(gates + toNextGate, dzf, lanes);
      storeLanes(gates + 2 * toNextGate, dzg, lanes);
      storeLanes(gates + 3 * toNextGate, dzo, lanes);
      storeLanes(dCells, f32x4.mul(dc, f), lanes);
      const step = <usize>lanes * FLOAT;
      gates += step;
      cellsBefore += step;
      tanhCells += step;
      dCells += step;
      at += step;
    }
    gates += 3 * toNextGate;
    dHidden += dHiddenRow;
    dLater += dLaterRow;
  }
}
