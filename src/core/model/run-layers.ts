/** LSTM layers without a head, run once by TensorFlow.js. */
import '@tensorflow/tfjs-backend-cpu';
import { tensor3d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { sequential } from '@tensorflow/tfjs-layers';
import type { StackLayer } from '../lstm/shapes';
import { onCpu } from './backend';
import { addStack, disposeModel } from './build';

export interface StackProbe {
  readonly layers: readonly StackLayer[];
  /** [timesteps], one feature. */
  readonly input: readonly number[];
  /** The seed of the initial weights. */
  readonly seed: number;
}

export type StackProbeResult =
  | {
      readonly legal: true;
      /** The last layer's: [1, units] or [1, timesteps, units]. */
      readonly outputShape: readonly number[];
      /** Row-major. */
      readonly values: readonly number[];
    }
  | {
      readonly legal: false;
      /** Index of the layer that refused its input. */
      readonly layer: number;
      /** TensorFlow.js' error message. */
      readonly message: string;
    };

/** Stacks the layers and runs them once, or reports which layer TensorFlow.js refuses, with its message. */
export const runLayers = (probe: StackProbe): Promise<StackProbeResult> => onCpu(() => runHere(probe));

function runHere({ layers, input, seed }: StackProbe): StackProbeResult {
  const model = sequential();
  try {
    addStack(model, { timesteps: input.length, features: 1, layers }, seed);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { legal: false, layer: model.layers.length, message };
  }
  try {
    return tidy(() => {
      const output = model.predict(tensor3d([...input], [1, input.length, 1])) as Tensor;
      return { legal: true as const, outputShape: output.shape, values: [...output.dataSync()] };
    });
  } finally {
    disposeModel(model);
  }
}
