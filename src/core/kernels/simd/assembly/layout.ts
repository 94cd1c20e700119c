/**
 * The addresses of everything in memory: one record per LSTM layer and one for the stack. plan.ts fills them.
 *
 * A layer's kernel [F, 4U], recurrentKernel [U, 4U] and bias [4U] follow one another in θ, hence are one matrix
 * [F + U + 1, 4U]. Beside it lies `joined`, a row (x, h₋, 1) for every timestep and sequence. Their product gives all
 * pre-activations, and one product with `joined` transposed the gradients of all three weights.
 * Gate blocks are i, f, c, o, as core/lstm/shapes.ts has them. Buffers are time-major. Sizes below are for the T
 * timesteps and B sequences planned; a batch of fewer sequences lies closer together, from the same address.
 */
import { FLOAT } from './simd';

@unmanaged
export class Layer {
  features: i32;
  units: i32;
  /** [F + U + 1, 4U]: kernel, recurrentKernel, bias. */
  weights: usize;
  /** [F + U + 1, 4U] */
  gradients: usize;
  /** kernel and recurrentKernel, scaled and packed (pack.ts). */
  panels: usize;
  /** The bias likewise, [4U]. */
  scaledBias: usize;
  /** The same two, transposed and packed; only the recurrentKernel where the gradient of x is not needed. */
  transposedPanels: usize;
  /** [4U] each, one constant per column (activations.ts): the scale of its weights, and how ½·tanh becomes a gate. */
  scales: usize;
  slopes: usize;
  offsets: usize;
  /** [T + 1, B, F + U + 1]: rows (x, h₋, 1). The h₋ of timestep t + 1 is the layer's output at t. */
  joined: usize;
  /** [T, B, 4U]: first scaled pre-activations, then gates, and after the backward pass the gradients of z. */
  gates: usize;
  /** [T + 1, B, U]: the cell before each timestep. */
  cells: usize;
  /** [T, B, U]: tanh of the cell after each timestep, kept for the backward pass. */
  tanhCells: usize;
  /** [T, B, F + U]: gradient of (x, h₋). */
  dJoined: usize;
  /** [B, U]: gradient of the cell that the next timestep passes back. */
  dCells: usize;

  // Columns, and bytes from row to row.
  @inline get gateCount(): i32 {
    return 4 * this.units;
  }
  @inline get terms(): i32 {
    return this.features + this.units;
  }
  @inline get gatesRow(): usize {
    return <usize>this.gateCount * FLOAT;
  }
  @inline get cellsRow(): usize {
    return <usize>this.units * FLOAT;
  }
  @inline get joinedRow(): usize {
    return <usize>(this.terms + 1) * FLOAT;
  }
  @inline get dJoinedRow(): usize {
    return <usize>this.terms * FLOAT;
  }
  /** From x to h₋ within a row of `joined`. */
  @inline get toHidden(): usize {
    return <usize>this.features * FLOAT;
  }
  @inline get bias(): usize {
    return this.weights + <usize>this.terms * this.gatesRow;
  }
}

@unmanaged
export class Stack {
  timesteps: i32;
  batchSize: i32;
  features: i32;
  layerCount: i32;
  /** Whether the last layer returns its hidden states of all timesteps, or that of the last one. */
  returnSequences: bool;
  /** Columns of the Dense head; 0 without one. */
  headOutputs: i32;
  /** Whether the gradient of the inputs is planned. */
  inputGradient: bool;

  /** θ, both moments of Adam, and gradients: one flat block each, in `trainableWeights` order. */
  parameters: i32;
  weights: usize;
  firstMoments: usize;
  secondMoments: usize;
  gradients: usize;

  /** In the order of the caller, by sequence: [B, T, F]; then [B, S, W], S returned timesteps of W columns. */
  inputs: usize;
  targets: usize;
  outputs: usize;
  dOutputs: usize;
  /** [B, T, F] */
  dInputs: usize;
  /** The same by timestep, [S, B, W]. */
  timeTargets: usize;
  timeOutputs: usize;
  dTimeOutputs: usize;

  /** [U + 1, O]: kernel, bias. */
  headWeights: usize;
  headGradients: usize;
  headPanels: usize;
  headTransposedPanels: usize;
  /** [S, B, U]: gradient of the hidden states that the last layer returns. */
  dShown: usize;

  /** A row of zeros, as wide as the widest row. */
  zeros: usize;

  @inline get top(): Layer {
    return layerAt(this.layerCount - 1);
  }
  /** S */
  @inline get shownTimesteps(): i32 {
    return this.returnSequences ? this.timesteps : 1;
  }
  /** W */
  @inline get outputWidth(): i32 {
    return this.headOutputs > 0 ? this.headOutputs : this.top.units;
  }
}

export const stack: Stack = changetype<Stack>(memory.data(offsetof<Stack>()));

// @ts-ignore: decorator
@inline
export function layerAt(index: i32): Layer {
  return changetype<Layer>(__heap_base + <usize>index * offsetof<Layer>());
}
