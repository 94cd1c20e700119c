/**
 * One LSTM layer back through time. Implements `lstmBackward` of core/lstm/layer.ts. The timesteps are computed
 * one after another. The gradients of the weights need no such order: they are computed later, as one product over many
 * timesteps.
 */
import { multiply, multiplyOuter } from './gemm';
import { Layer } from './layout';
import { FLOAT, multiplyAdd, storeLanes, VECTOR, wholeVectors } from './simd';

/** After so many rows, gradients of weights are summed: fewer would cost more in sums, more would leave the cache. */
const BLOCK_ROWS: i32 = 100;

/**
 * Adds the weights' gradients to `layer.gradients` and leaves the gradient of x in `layer.dJoined`.
 * @param dHidden gradient of h from above, for the timesteps from `shownFrom` on, [timesteps − shownFrom, rows, U]
 * @param dHiddenRow bytes from one of its rows to the next
 * @param zeros a row of zeros
 * @param first the first of the terms (x, h₋) whose gradient is needed: 0, or F where that of x is not
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

  // The gradient of h at t from timestep t + 1: zero for the last.
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
  const row = layer.cellsRow;
  const whole = wholeVectors(row);
  const lanes = layer.units & 3;
  let dCells = layer.dCells;
  for (let r = 0; r < rows; r += 1) {
    for (let at: usize = 0; at < whole; at += VECTOR) {
      cellBackward(gates + at, row, cellsBefore + at, tanhCells + at, dHidden + at, dLater + at, dCells + at, 4);
    }
    if (lanes > 0) {
      const at = whole;
      cellBackward(gates + at, row, cellsBefore + at, tanhCells + at, dHidden + at, dLater + at, dCells + at, lanes);
    }
    gates += layer.gatesRow;
    cellsBefore += row;
    tanhCells += row;
    dCells += row;
    dHidden += dHiddenRow;
    dLater += dLaterRow;
  }
}

/** For `lanes` units, 1 to 4; where `lanes` is the constant 4, no branch is left. σ′ = σ(1 − σ) and tanh′ = 1 − tanh². */
// @ts-ignore: decorator
@inline
function cellBackward(
  gates: usize,
  toNextGate: usize,
  cellsBefore: usize,
  tanhCells: usize,
  dHidden: usize,
  dLater: usize,
  dCells: usize,
  lanes: i32,
): void {
  const i = v128.load(gates);
  const f = v128.load(gates + toNextGate);
  const g = v128.load(gates + 2 * toNextGate);
  const o = v128.load(gates + 3 * toNextGate);
  const tanhC = v128.load(tanhCells);
  const dh = f32x4.add(v128.load(dHidden), v128.load(dLater));
  const dhO = f32x4.mul(dh, o);
  const dc = multiplyAdd(dhO, f32x4.sub(f32x4.splat(1), f32x4.mul(tanhC, tanhC)), v128.load(dCells));
  const dcI = f32x4.mul(dc, i);
  const dcF = f32x4.mul(dc, f);
  const dzi = f32x4.mul(f32x4.mul(dcI, g), f32x4.sub(f32x4.splat(1), i));
  const dzf = f32x4.mul(f32x4.mul(dcF, v128.load(cellsBefore)), f32x4.sub(f32x4.splat(1), f));
  const dzg = f32x4.mul(dcI, f32x4.sub(f32x4.splat(1), f32x4.mul(g, g)));
  const dzo = f32x4.mul(f32x4.mul(dhO, tanhC), f32x4.sub(f32x4.splat(1), o));
  storeLanes(gates, dzi, lanes);
  storeLanes(gates + toNextGate, dzf, lanes);
  storeLanes(gates + 2 * toNextGate, dzg, lanes);
  storeLanes(gates + 3 * toNextGate, dzo, lanes);
  storeLanes(dCells, dcF, lanes);
}
