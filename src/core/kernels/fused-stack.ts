/**
 * What every fused kernel offers: a whole stack of LSTM layers with its Dense head, trained a batch at a time.
 * core/lstm is the definition; a kernel differs from it in speed alone. Weights, both moments of Adam, and gradients
 * are one flat block each, in `trainableWeights` order, so that Adam is one loop.
 */
import type { StackShape } from '../lstm/shapes';

export type LossName = 'mae' | 'mse';

export interface StackBatch {
  /** [rows, T, F], by sequence, as examples come. */
  readonly inputs: Float32Array;
  /** [rows, W], or [rows, T, W] when the last layer returns sequences; W is the head's outputs, or the units. */
  readonly targets: Float32Array;
  /** Sequences in this batch, at most as many as planned. */
  readonly rows: number;
  readonly loss: LossName;
}

export interface AdamUpdate {
  /** Steps taken, counting this one. */
  readonly iteration: number;
  readonly learningRate: number;
}

export interface StackPlan {
  readonly shape: StackShape;
  /** Sequences a batch may have. */
  readonly batchSize: number;
  /** Whether `backward` also gives the gradient of the inputs. */
  readonly inputGradient?: boolean;
}

/**
 * Every call but `plan` throws RangeError before the first plan, or for arrays that are not as long as it says.
 * Views handed out are live: they show the kernel's own memory, the next call overwrites what they show, and `plan`
 * detaches them. Ask anew after each plan.
 */
export interface FusedStack {
  /**
   * Makes room. Weights and moments start at zero where layers, features or outputs change, and are kept where they
   * do not; nothing is allocated between two plans.
   * @throws StackError as `checkStack`; OutOfMemory when there is no memory for it, after which only `plan` may be called
   */
  plan(plan: StackPlan): void;

  /** [parameters] each. */
  readonly weights: Float32Array;
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
  readonly gradients: Float32Array;

  /** [rows, T, F] → a view, [rows, W] or [rows, T, W]. */
  forward(inputs: Float32Array, rows: number): Float32Array;
  /**
   * Right after `forward` with as many rows: writes `gradients`.
   * @param dOutputs the loss's gradient at what `forward` gave
   * @returns a view of the gradient of the inputs, [rows, T, F]; empty unless planned
   */
  backward(dOutputs: Float32Array, rows: number): Float32Array;
  /** Forward, loss and backward: the mean loss; writes `gradients`. */
  lossAndGradients(batch: StackBatch): number;
  /** Adam along `gradients`. */
  update(update: AdamUpdate): void;
  /** `lossAndGradients` and `update` in one call: the mean loss before the update. */
  step(batch: StackBatch, update: AdamUpdate): number;
}
