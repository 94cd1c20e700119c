/**
 * A fit on the graphics card, bound to the variables of a TensorFlow.js model and to its optimizer. Weights and moments
 * live in textures. `publish` and `dispose` assign the model its weights, the optimizer reads its moments when it needs
 * them, and a step first takes over what other code has written to either.
 */
import type { Variable } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { AdamMomentHolder, AdamMoments, FusedAdam } from '../fused-adam';
import { checkLength } from '../lengths';
import { Backlog } from './fence';
import { FusedStep } from './fused-step';
import { stackLayout, type StackLayout } from './layout';
import type { TrainingState } from '../../training/training';
import { stackOfModel } from '../stack-of-model';
import { TextureBinding } from './texture-binding';
import { webglContext } from './webgl-context';

/** One fused step per batch: forward, loss, backward, Adam of a `Training` (training/training.ts). */
export class WebglTraining implements AdamMomentHolder {
  readonly #optimizer: FusedAdam;
  readonly #layout: StackLayout;
  readonly #gl: WebGL2RenderingContext;
  readonly #step: FusedStep;
  readonly #binding: TextureBinding;
  readonly #backlog: Backlog;
  #unpublished = false;
  #disposed = false;

  /**
   * Compiles the shaders.
   * @throws Error when TensorFlow.js does not run on WebGL, the model is not LSTM layers and a Dense head, or the driver
   * refuses; StackError as `checkStack`
   */
  constructor(model: LayersModel, optimizer: FusedAdam) {
    const gpgpu = webglContext();
    this.#layout = stackLayout(stackOfModel(model));
    this.#optimizer = optimizer;
    this.#gl = gpgpu.gl as WebGL2RenderingContext;
    this.#step = new FusedStep(gpgpu, this.#layout);
    try {
      this.#binding = new TextureBinding(model, this.#step.weights);
    } catch (error) {
      this.#step.dispose();
      throw error;
    }
    this.#backlog = new Backlog(this.#gl);
  }

  get variables(): readonly Variable[] {
    return this.#binding.variables;
  }

  /**
   * One weight update.
   * @param inputs [rows, timesteps, features]
   * @param targets [rows, outputs], or [rows, timesteps, outputs] when the last layer returns sequences
   * @throws RangeError when a length does not fit; OutOfMemory when the graphics card has no room for so many rows
   */
  step(inputs: Float32Array, targets: Float32Array, rows: number): void {
    const { timesteps, features, outputs } = this.#layout.shape;
    checkLength('inputs', inputs, rows, timesteps * features);
    checkLength('targets', targets, rows, this.#layout.shownTimesteps * outputs);
    this.#binding.adopt();
    this.#adoptMoments();
    const rates = { learningRate: this.#optimizer.rate, iteration: this.#optimizer.iterations + 1 };
    this.#step.run(inputs, targets, rows, rates);
    this.#optimizer.stepTakenBy(this);
    this.#backlog.add();
    this.#unpublished = true;
  }

  /** The mean loss of each batch since the last call, in order. Does not block. @throws CoreError `context-lost` */
  takeLosses(): Promise<number[]> {
    return this.#step.takeLosses();
  }

  /**
   * Awaited after a step, it keeps the fit within a few batches of the graphics card; undefined when it is there.
   * @throws CoreError `context-lost`
   */
  catchUp(): Promise<void> | undefined {
    return this.#backlog.wait;
  }

  /** Gives the model the trained weights. Does not block; no step may run meanwhile. @throws CoreError `context-lost` */
  async publish(): Promise<void> {
    if (!this.#unpublished || this.#disposed) return;
    this.#binding.assignNow(await this.#step.weights.read('weights'));
    this.#unpublished = false;
  }

  /**
   * Weights, moments and step count of this moment, whatever steps follow before they have arrived. Blocks only where
   * other code has assigned weights or moments since the last step, or there was none.
   * @throws CoreError `context-lost`
   */
  async state(): Promise<TrainingState> {
    this.#binding.adopt();
    const { weights: textures } = this.#step;
    const { iterations } = this.#optimizer;
    const read = textures.read('weights');
    const [weights, { firstMoments, secondMoments }] = await Promise.all([
      read,
      this.#optimizer.isHeldBy(this) ? this.#moments() : this.#optimizer.momentsOf(this.variables),
    ]);
    return { weights, firstMoments, secondMoments, iterations };
  }

  /** Blocks until the graphics card has finished all submitted work. */
  readMoments(): AdamMoments {
    const { weights } = this.#step;
    return {
      firstMoments: weights.readSync('firstMoments'),
      secondMoments: weights.readSync('secondMoments'),
    };
  }

  /**
   * The model gets its weights and the optimizer its moments, blocking where they have not read them yet, and the textures
   * are freed. A second call does nothing: there is no texture to read.
   */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    try {
      if (this.#gl.isContextLost()) return;
      if (this.#unpublished) this.#binding.assignNow(this.#step.weights.readSync('weights'));
      if (this.#optimizer.isHeldBy(this)) this.#optimizer.momentsOf(this.variables);
    } finally {
      this.#step.dispose();
    }
  }

  async #moments(): Promise<AdamMoments> {
    const { weights } = this.#step;
    const [firstMoments, secondMoments] = await Promise.all([
      weights.read('firstMoments'),
      weights.read('secondMoments'),
    ]);
    return { firstMoments, secondMoments };
  }

  #adoptMoments(): void {
    if (this.#optimizer.isHeldBy(this)) return;
    const { firstMoments, secondMoments } = this.#optimizer.momentsOf(this.variables);
    this.#step.weights.upload('firstMoments', firstMoments);
    this.#step.weights.upload('secondMoments', secondMoments);
  }
}
