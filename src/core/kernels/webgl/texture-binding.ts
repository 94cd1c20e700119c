/**
 * Keeps a texture of weights and a TensorFlow.js model's variables the same. When other code assigns a variable, its data id
 * changes, so comparing data ids is enough. A texture can be read without blocking only by awaiting it, so the variables are
 * assigned at a call of `assignNow`, and not when they are read.
 */
import { tensor, type Variable } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { WeightTextures } from './weight-textures';

export class TextureBinding {
  /** In `trainableWeights` order. */
  readonly variables: readonly Variable[];
  readonly #textures: WeightTextures;
  readonly #parameters: number;
  /** The data id of each variable when it and the texture were last the same. */
  readonly #known: object[] = [];

  constructor(model: LayersModel, textures: WeightTextures) {
    this.variables = model.trainableWeights.map((weight) => weight.read() as Variable);
    this.#textures = textures;
    this.#parameters = this.variables.reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * Takes over what other code has assigned: `setWeights`, a stock training step, loading. Blocks when other code has
   * assigned some of the variables and not all.
   */
  adopt(): void {
    const foreign = this.variables.filter(({ dataId }, index) => dataId !== this.#known[index]).length;
    if (foreign === 0) return;
    // The texture is read only if some variables still have their weights in it.
    const isWhole = foreign === this.variables.length;
    const flat = isWhole ? new Float32Array(this.#parameters) : this.#textures.readSync('weights');
    this.#eachVariable((variable, at, index) => {
      if (variable.dataId === this.#known[index]) return;
      flat.set(variable.dataSync(), at);
      this.#known[index] = variable.dataId;
    });
    this.#textures.upload('weights', flat);
  }

  /** Assigns the variables what was read from the texture, except those that other code has assigned since. */
  assignNow(flat: Float32Array): void {
    this.#eachVariable((variable, at, index) => {
      if (variable.dataId !== this.#known[index]) return;
      const values = tensor(flat.slice(at, at + variable.size), variable.shape);
      variable.assign(values);
      values.dispose();
      this.#known[index] = variable.dataId;
    });
  }

  #eachVariable(visit: (variable: Variable, at: number, index: number) => void): void {
    let at = 0;
    this.variables.forEach((variable, index) => {
      visit(variable, at, index);
      at += variable.size;
    });
  }
}
