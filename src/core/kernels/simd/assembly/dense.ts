/** The Dense head, linear, on every row the last layer shows. Implements core/lstm/dense.ts. */
import { multiply, multiplyOuter } from './gemm';
import { Stack } from './layout';
import { FLOAT } from './simd';

/** x [rows, U], each row followed by a 1 → `stack.timeOutputs` [rows, O]. */
export function denseForward(stack: Stack, x: usize, xRow: usize, rows: i32): void {
  const row = <usize>stack.headOutputs * FLOAT;
  const bias = stack.headWeights + <usize>stack.top.units * row;
  multiply(
    stack.timeOutputs,
    row,
    bias,
    0,
    x,
    xRow,
    stack.headPanels,
    rows,
    stack.headOutputs,
    stack.top.units,
  );
}

/** From `stack.dTimeOutputs`: d(kernel, bias) += (x, 1)ᵀ·dy, and dx = dy·kernelᵀ into `stack.dShown`. */
export function denseBackward(stack: Stack, x: usize, xRow: usize, rows: i32): void {
  const outputs = stack.headOutputs;
  const units = stack.top.units;
  const dy = stack.dTimeOutputs;
  multiplyOuter(stack.headGradients, x, xRow, dy, units + 1, outputs, rows);
  multiply(
    stack.dShown,
    stack.top.cellsRow,
    stack.zeros,
    0,
    dy,
    <usize>outputs * FLOAT,
    stack.headTransposedPanels,
    rows,
    units,
    outputs,
  );
}
