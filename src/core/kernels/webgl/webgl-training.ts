/**
 * A fit on the graphics card, bound to the variables of a TensorFlow.js model. Weights and moments live in textures;
 * the model has its weights again when somebody asks (`publish`, `dispose`), and who writes to it meanwhile is heard.
 */
import { backend, getBackend, tensor, type Variable } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { checkStack } from '../../lstm/stack';
import type { LossName } from '../fused-stack';
import { Backlog } from './fence';
import { FusedStep } from './fused-step';
import { stackLayout, type StackLayout } from './layout';
import { stackOfModel } from './stack-of-model';

/** Of Adam, flat in `trainableWeights` order, [parameters] each. */
export interface AdamMoments {
  /** Steps taken. */
  readonly iterations: number;
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
}

export interface WebglTrainingOptions {
  /** Default: mae. */
  readonly loss?: LossName;
  /** Where another engine's Adam has got to; default: at the beginning. */
  readonly moments?: AdamMoments;
}

/**
 * Adam on a model of LSTM layers and a Dense head, with the WebGL backend running. Compiles its shaders.
 * @throws Error when another backend runs, the model is of another kind, or the driver refuses; StackError as `checkStack`
 */
export function webglTraining(
  model: LayersModel,
  learningRate: number,
  options: WebglTrainingOptions = {},
): WebglTraining {
  return new WebglTraining(model, learningRate, options);
}

/** A `Training` of core/model. */
export class WebglTraining {
  readonly #model: LayersModel;
  readonly #learningRate: number;
  readonly #layout: StackLayout;
  readonly #step: FusedStep;
  readonly #gl: WebGL2RenderingContext;
  readonly #backlog: Backlog;
  /** What each variable held when it and the textures were last the same. */
  #published: object[] = [];
  #unpublished = false;
  #iterations: number;

  constructor(model: LayersModel, learningRate: number, { loss = 'mae', moments }: WebglTrainingOptions) {
    if (getBackend() !== 'webgl') throw new Error(`The backend is ${getBackend()}, not webgl.`);
    const shape = stackOfModel(model);
    checkStack(shape.layers);
    const { gpgpu } = backend() as MathBackendWebGL;
    this.#gl = gpgpu.gl as WebGL2RenderingContext;
    this.#backlog = new Backlog(this.#gl);
    this.#model = model;
    this.#learningRate = learningRate;
    this.#layout = stackLayout(shape);
    this.#step = new FusedStep(gpgpu, this.#layout, loss);
    this.#iterations = moments?.iterations ?? 0;
    if (moments) {
      this.#step.weights.upload('firstMoments', moments.firstMoments);
      this.#step.weights.upload('secondMoments', moments.secondMoments);
    }
    this.#hear();
  }

  /**
   * One weight update.
   * @param inputs [rows, timesteps, features]
   * @param targets [rows, outputs], or [rows, timesteps, outputs] when the last layer returns sequences
   * @throws RangeError when a length does not fit, or the graphics card has no room for so many rows
   */
  step(inputs: Float32Array, targets: Float32Array, rows: number): void {
    const { timesteps, features, outputs } = this.#layout.shape;
    if (inputs.length !== rows * timesteps * features) {
      throw new RangeError(`${inputs.length} inputs are not [${rows}, ${timesteps}, ${features}].`);
    }
    if (targets.length !== rows * this.#layout.shownTimesteps * outputs) {
      throw new RangeError(`${targets.length} targets are not [${rows}, …, ${outputs}].`);
    }
    this.#hear();
    this.#iterations += 1;
    const rates = { learningRate: this.#learningRate, iteration: this.#iterations };
    this.#step.run(inputs, targets, rows, rates);
    //this.#backlog.add();
    this.#unpublished = true;
  }

  /** The mean loss of each batch since the last call, in order. Does not block. */
  takeLosses(): Promise<number[]> {
    return this.#step.takeLosses();
  }

  /** Awaited after a step, it keeps the fit within a few batches of the graphics card; undefined when it is there. */
  catchUp(): Promise<void> | undefined {
    return this.#backlog.wait;
  }

  /** Gives the model the trained weights. Does not block; no step may run meanwhile. */
  async publish(): Promise<void> {
    if (this.#unpublished) this.#assign(await this.#step.weights.read('weights'));
  }

  /** What another engine needs, beside the weights, to go on with this fit. Does not block. */
  async moments(): Promise<AdamMoments> {
    const { weights } = this.#step;
    const [firstMoments, secondMoments] = await Promise.all([
      weights.read('firstMoments'),
      weights.read('secondMoments'),
    ]);
    return { iterations: this.#iterations, firstMoments, secondMoments };
  }

  /** Gives the model the trained weights, blocking if there are new ones, and frees all textures. */
  dispose(): void {
    if (this.#unpublished && !this.#gl.isContextLost()) this.#assign(this.#step.weights.readSync('weights'));
    this.#step.dispose();
  }

  get #variables(): Variable[] {
    return this.#model.trainableWeights.map((weight) => weight.read() as Variable);
  }

  /** Takes over what was written to the model's variables, by setWeights or another optimizer, since the last step. */
  #hear(): void {
    const variables = this.#variables;
    if (variables.every(({ dataId }, index) => dataId === this.#published[index])) return;
    const flat = this.#step.weights.readSync('weights');
    this.#eachVariable((variable, from, index) => {
      if (variable.dataId !== this.#published[index]) flat.set(variable.dataSync(), from);
    });
    this.#step.weights.upload('weights', flat);
    this.#published = variables.map(({ dataId }) => dataId);
  }

  /** To each variable, unless somebody has written to it since; `#hear` will find that out. */
  #assign(flat: Float32Array): void {
    this.#eachVariable((variable, from, index) => {
      if (variable.dataId !== this.#published[index]) return;
      const value = tensor(flat.slice(from, from + variable.size), variable.shape);
      variable.assign(value);
      value.dispose();
      this.#published[index] = variable.dataId;
    });
    this.#unpublished = false;
  }

  #eachVariable(visit: (variable: Variable, from: number, index: number) => void): void {
    let from = 0;
    this.#variables.forEach((variable, index) => {
      visit(variable, from, index);
      from += variable.size;
    });
  }
}
