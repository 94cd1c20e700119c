/**
 * Forecasts by the forward draws alone, from the weights the model has at each call: a `Forecaster` of
 * training/training.ts.
 */
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { checkLength } from '../lengths';
import { FusedStep } from './fused-step';
import { stackLayout, type StackLayout } from './layout';
import { stackOfModel } from '../stack-of-model';
import { TextureBinding } from './texture-binding';
import { webglContext } from './webgl-context';

export class WebglForecaster {
  readonly #layout: StackLayout;
  readonly #step: FusedStep;
  readonly #binding: TextureBinding;

  /**
   * @throws Error when TensorFlow.js does not run on WebGL or the model is not LSTM layers and a Dense head; StackError
   * as `checkStack`
   */
  constructor(model: LayersModel) {
    this.#layout = stackLayout(stackOfModel(model));
    this.#step = new FusedStep(webglContext(), this.#layout);
    try {
      this.#binding = new TextureBinding(model, this.#step.weights);
    } catch (error) {
      this.#step.dispose();
      throw error;
    }
  }

  /**
   * @param inputs [rows, timesteps, features]
   * @returns [rows, outputs]; of a head that sees every timestep, the forecast at the first
   * @throws RangeError when a length does not fit; CoreError `context-lost`; OutOfMemory when the graphics card has no room for so many rows
   */
  async predict(inputs: Float32Array, rows: number): Promise<Float32Array> {
    const { timesteps, features } = this.#layout.shape;
    checkLength('inputs', inputs, rows, timesteps * features);
    this.#binding.adopt();
    return this.#step.forecast(inputs, rows);
  }

  dispose(): void {
    this.#step.dispose();
  }
}
