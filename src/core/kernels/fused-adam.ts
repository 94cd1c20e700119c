/**
 * TensorFlow.js' Adam, with moments that a kernel may hold. A fused step leaves them where it computed them; a stock
 * training step, saving and another engine first bring them back, so that to them a fused step is like a stock one.
 * Differs from Keras: ε is added to √v̂, not to √v ("epsilon hat").
 */
import { AdamOptimizer, tensor, tidy, variable, type Variable } from '@tensorflow/tfjs-core';
import type { OptimizerState } from '../moment';

/** Adam's moments without the step count: flat, in `trainableWeights` order, [parameters] each. */
export type AdamMoments = Omit<OptimizerState, 'iterations'>;

/** A kernel whose moments may be newer than the optimizer's own. */
export interface AdamMomentHolder {
  /** The weights that the moments belong to, in order. */
  readonly variables: readonly Variable[];
  readMoments(): AdamMoments;
}

type NamedTensors = Awaited<ReturnType<AdamOptimizer['getWeights']>>;

/** Adam's state, which is private in TensorFlow.js' typings; its only public access, `getWeights`, is asynchronous. */
interface Kept {
  accBeta1: Variable;
  accBeta2: Variable;
  accumulatedFirstMoment: { originalName: string; variable: Variable }[];
  accumulatedSecondMoment: { originalName: string; variable: Variable }[];
}

/** Keras' defaults. */
const defaults = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

export class FusedAdam extends AdamOptimizer {
  #holder: AdamMomentHolder | undefined;

  constructor(learningRate: number) {
    super(learningRate, defaults.beta1, defaults.beta2, defaults.epsilon);
  }

  /** Step length, as Keras names it. */
  get rate(): number {
    return this.learningRate;
  }

  /** From the next step on. */
  set rate(learningRate: number) {
    this.learningRate = learningRate;
  }

  /** Whether `holder` has the newest moments. */
  isHeldBy(holder: AdamMomentHolder): boolean {
    return this.#holder === holder;
  }

  /** The newest moments; zeros before the first step. */
  momentsOf(variables: readonly Variable[]): AdamMoments {
    this.#reclaim();
    const { accumulatedFirstMoment, accumulatedSecondMoment } = this.#kept;
    return {
      firstMoments: flatten(variables, accumulatedFirstMoment),
      secondMoments: flatten(variables, accumulatedSecondMoment),
    };
  }

  /**
   * Continues from an earlier state: the next step, fused or stock, goes on from these moments, and saving writes them.
   * @param variables the weights that the moments belong to, in order
   * @throws RangeError when the moments are not as long as the variables
   */
  restore(variables: readonly Variable[], { firstMoments, secondMoments, iterations }: OptimizerState): void {
    const parameters = variables.reduce((sum, { size }) => sum + size, 0);
    for (const { length } of [firstMoments, secondMoments]) {
      if (length !== parameters) throw new RangeError(`${length} moments of ${parameters} weights.`);
    }
    this.#holder = undefined;
    this.iterations_ = iterations;
    this.#keep(variables, { firstMoments, secondMoments });
  }

  /** A kernel has taken a step, and holds the moments from now on. */
  stepTakenBy(holder: AdamMomentHolder): void {
    this.#holder = holder;
    this.incrementIterations();
  }

  override applyGradients(gradients: Parameters<AdamOptimizer['applyGradients']>[0]): void {
    this.#reclaim();
    super.applyGradients(gradients);
  }

  override async getWeights(): Promise<NamedTensors> {
    this.#reclaim();
    return super.getWeights();
  }

  override async setWeights(weightValues: NamedTensors): Promise<void> {
    this.#holder = undefined;
    this.#disposeMoments();
    // TensorFlow.js makes variables that share these tensors' data, and leaves the tensors themselves to the caller.
    await super.setWeights(weightValues);
  }

  override dispose(): void {
    this.#holder = undefined;
    super.dispose();
  }

  get #kept(): Kept {
    return this as unknown as Kept;
  }

  /** Brings the moments back from the kernel that holds them. */
  #reclaim(): void {
    if (this.#holder === undefined) return;
    const { variables } = this.#holder;
    const moments = this.#holder.readMoments();
    this.#holder = undefined;
    this.#keep(variables, moments);
  }

  /** Makes moments and step count TensorFlow.js' own. */
  #keep(variables: readonly Variable[], { firstMoments, secondMoments }: AdamMoments): void {
    const kept = this.#kept;
    this.#disposeMoments();
    kept.accumulatedFirstMoment = unflatten(variables, firstMoments, 'm');
    kept.accumulatedSecondMoment = unflatten(variables, secondMoments, 'v');
    // β to the power of the coming step, as TensorFlow.js keeps it.
    tidy(() => {
      kept.accBeta1.assign(tensor(this.beta1 ** (this.iterations + 1), []));
      kept.accBeta2.assign(tensor(this.beta2 ** (this.iterations + 1), []));
    });
  }

  #disposeMoments(): void {
    const { accumulatedFirstMoment, accumulatedSecondMoment } = this.#kept;
    for (const { variable: moment } of [...accumulatedFirstMoment, ...accumulatedSecondMoment])
      moment.dispose();
  }
}

function flatten(variables: readonly Variable[], moments: readonly { variable: Variable }[]): Float32Array {
  const flat = new Float32Array(variables.reduce((size, { size: own }) => size + own, 0));
  let at = 0;
  variables.forEach(({ size }, index) => {
    const moment = moments.at(index);
    if (moment !== undefined) flat.set(moment.variable.dataSync(), at);
    at += size;
  });
  return flat;
}

function unflatten(variables: readonly Variable[], flat: Float32Array, suffix: 'm' | 'v') {
  let at = 0;
  return variables.map(({ name, size, shape }) => {
    const values = tensor(flat.slice(at, (at += size)), shape);
    const moment = variable(values, false);
    values.dispose();
    return { originalName: `${name}/${suffix}`, variable: moment };
  });
}
