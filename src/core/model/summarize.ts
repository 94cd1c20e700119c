/** The summary table of a model, as TensorFlow.js gives it. */
import '@tensorflow/tfjs-backend-cpu';
import type { ModelShape } from '../lstm/shapes';
import { onCpu } from './backend';
import { buildModel, disposeModel, type Model } from './build';

export interface LayerSummary {
  readonly name: string;
  readonly className: 'LSTM' | 'Dense';
  /** The batch axis is null, as Keras prints it. */
  readonly outputShape: readonly (number | null)[];
  readonly parameters: number;
}

export interface ModelSummary {
  readonly layers: readonly LayerSummary[];
  readonly parameters: number;
  /** The lines that `model.summary()` of TensorFlow.js prints. */
  readonly printed: readonly string[];
}

/** Builds the model with zero weights: drawing them takes seconds for a large model, and a summary has no weights. */
export const summarize = (shape: ModelShape): Promise<ModelSummary> => onCpu(() => summaryOf(shape));

function summaryOf(shape: ModelShape): ModelSummary {
  const model = buildModel(shape, 'zeros');
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
