/** What TensorFlow.js says of a model: its summary table, and its complaint about an illegal stack. */
import { tensor3d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { sequential } from '@tensorflow/tfjs-layers';
import type { ModelSpec, ModelSummary, StackProbe, StackProbeResult } from '../api';
import { addStack, buildModel, disposeModel, type Model } from './build';

/** Builds the model of `spec` and reads its summary. */
export function summarizeModel(spec: ModelSpec): ModelSummary {
  const model = buildModel(spec);
  try {
    return {
      layers: model.layers.map((layer) => ({
        name: layer.name,
        className: layer.getClassName() as 'LSTM' | 'Dense',
        outputShape: layer.outputShape as (number | null)[],
        parameters: layer.countParams(),
      })),
      parameters: model.countParams(),
      printed: printedSummary(model),
    };
  } finally {
    disposeModel(model);
  }
}

function printedSummary(model: Model): string[] {
  const lines: string[] = [];
  model.summary(72, undefined, (line: string) => lines.push(line));
  return lines;
}

/** Stacks the layers of 7.1.3 and runs them once, untrained; or says which one TensorFlow.js refuses, and how. */
export function runProbe({ layers, input, seed }: StackProbe): StackProbeResult {
  const model = sequential();
  try {
    addStack(model, { timesteps: input.length, features: 1, layers }, seed);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { legal: false, layer: model.layers.length, message };
  }
  return tidy(() => {
    const output = model.predict(tensor3d([...input], [1, input.length, 1])) as Tensor;
    const result = { legal: true as const, outputShape: output.shape, values: [...output.dataSync()] };
    disposeModel(model);
    return result;
  });
}
