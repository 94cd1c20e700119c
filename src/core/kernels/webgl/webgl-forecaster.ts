/** Forecasts by the forward draws alone, from the weights the model has at each call. A `Forecaster` of core/model. */
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { FusedStep } from './fused-step';
import { stackLayout } from './layout';
import { stackOfModel } from '../stack-of-model';
import { TextureBinding } from './texture-binding';
import { webglContext } from './webgl-context';

export class WebglForecaster {
  readonly #step: FusedStep;
  readonly #binding: TextureBinding;

  /**
   * @throws Error when TensorFlow.js does not run on WebGL or the model is not LSTM layers and a Dense head; StackError
   * as `checkStack`
   */
  constructor(model: LayersModel) {
    this.#step = new FusedStep(webglContext(), stackLayout(stackOfModel(model)));
    this.#binding = new TextureBinding(model, this.#step.weights);
  }

  /**
   * @param inputs [rows, timesteps, features]
   * @returns [rows, outputs]; of a head that sees every timestep, the forecast at the first
   * @throws CoreError `context-lost`; OutOfMemory when the graphics card has no room for so many rows
   */
  predict(inputs: Float32Array, rows: number): Promise<Float32Array> {
    this.#binding.adopt();
    return this.#step.forecast(inputs, rows);
  }

  dispose(): void {
    this.#step.dispose();
  }
}
