/**
 * What a fused kernel in the processor's memory offers: a whole stack of LSTM layers with its Dense head, trained a batch
 * at a time. core/lstm is the definition; a kernel differs from it in speed alone. Weights, both moments of Adam, and
 * gradients are one flat block each, in `trainableWeights` order, so that Adam is one loop.
 *
 * Training calls `step`, forecasting `forward`. `backward`, `trace`, `hiddenGradients` and the gradient of the inputs are
 * for the reader (simd/stack-reader.ts). A stack may have a head on every timestep (many to many), and may have no head,
 * like the LSTM layers of section 7.1.3.
 */
import type { LstmTrace } from '../lstm/layer';
import type { ModelShape, StackShape } from '../lstm/shapes';

export interface StackBatch {
  /** [rows, T, F], by sequence, as examples come. */
  readonly inputs: Float32Array;
  /** [rows, W], or [rows, T, W] when the last layer returns sequences; W is the head's outputs, or the units. */
  readonly targets: Float32Array;
  /** Sequences in this batch, at most as many as planned. */
  readonly rows: number;
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

/** Timesteps whose outputs a stack gives: all where the last layer returns sequences, else the last. */
export const shownTimestepsOf = ({ timesteps, layers }: StackShape): number =>
  layers[layers.length - 1].returnSequences ? timesteps : 1;

/** Numbers that one sequence has in the inputs and in the outputs of a stack. */
export const sequenceSizes = (shape: StackShape): { readonly inputs: number; readonly outputs: number } => ({
  inputs: shape.timesteps * shape.features,
  outputs: shownTimestepsOf(shape) * (shape.outputs ?? shape.layers[shape.layers.length - 1].units),
});

/**
 * Every call but `plan` throws RangeError before the first plan, for arrays that are not as long as it says, and out of
 * the order that it says. Views handed out are live: they show the kernel's own memory, the next call overwrites what they
 * show, and `plan` detaches them. Ask anew after each plan.
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
  /** After `forward`: what every layer computed, copies, [T, rows, U] each. */
  trace(): LstmTrace[];
  /**
   * After `forward`, once: writes `gradients`.
   * @param dOutputs the loss's gradient at what `forward` gave
   * @returns a view of the gradient of the inputs, [rows, T, F]; empty unless planned
   */
  backward(dOutputs: Float32Array): Float32Array;
  /**
   * After `backward`: the loss's gradient at the hidden states of every layer, copies, [T, rows, U] each. It is the whole
   * gradient: through the layer above or the head at the same timestep, and through the layer's own later timesteps.
   */
  hiddenGradients(): Float32Array[];
  /**
   * Forward, mean absolute error, backward, Adam: the mean loss before the update. Writes `gradients`; what `trace` and
   * `hiddenGradients` would read is gone.
   */
  step(batch: StackBatch, update: AdamUpdate): number;
}

/** What training and forecasting need of a fused kernel, for models that are one stack and for those that are two. */
export interface FusedModel extends Pick<
  FusedStack,
  'weights' | 'firstMoments' | 'secondMoments' | 'gradients' | 'forward' | 'step'
> {
  /** As a stack's `plan`. @throws as that */
  plan(plan: { readonly shape: ModelShape; readonly batchSize: number }): void;
}
