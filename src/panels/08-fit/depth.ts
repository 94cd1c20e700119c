/** What reaches each layer of a stack: from below the wave, from above the gradient. */
import type { ModelShape, Snapshot } from '../../core/api';
import { parametersOf, stackWeights } from '../../core/lstm/flat-weights';
import { initialWeights } from '../../core/lstm/initial-weights';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import { shapeOf } from '../../runs/fit-request';
import type { FitSettings } from '../../settings/settings';
import { core } from '../../worker/connection';

/** Sequences over which both are measured. */
const sequences = 50;

export interface SignalFacts {
  readonly layers: readonly LayerFacts[];
  /** [layers][timesteps]: the norm of the loss's gradient at the layer's hidden states. */
  readonly byTimestep: readonly ArrayLike<number>[];
}

export interface LayerFacts {
  /** The norm of the loss's gradient at all weights of the layer. */
  readonly gradient: number;
  /** How much the hidden state at the last timestep differs between waves: the standard deviation, over all units. */
  readonly wave: number;
}

/** The model that the settings describe, before its first update. */
export function freshModel(settings: FitSettings): Snapshot {
  const shape = shapeOf(settings);
  return { ...initialModel(shape, settings.seed), run: `fresh ${JSON.stringify(shape)} ${settings.seed}` };
}

function initialModel(shape: ModelShape, seed: number): Omit<Snapshot, 'run'> {
  const weights = new Float32Array(parametersOf(shape));
  const { layers, head } = initialWeights(shape, createStream(seed, 'weights'));
  const views = stackWeights(shape, weights);
  layers.forEach((layer, index) => {
    views.layers[index].kernel.set(layer.kernel);
    views.layers[index].recurrentKernel.set(layer.recurrentKernel);
    views.layers[index].bias.set(layer.bias);
  });
  if (head !== undefined) {
    views.head?.kernel.set(head.kernel);
    views.head?.bias.set(head.bias);
  }
  return { batch: 0, shape, weights };
}

/** Asks the core for the model's gradients and states. @throws CoreError */
export async function measureDepth(model: Snapshot, seed: number): Promise<SignalFacts> {
  const { timesteps, outputs, layers } = model.shape;
  const gradients = await core().ask({ kind: 'gradient-norms', samples: sequences, seed }, model);
  const { inputs } = generateExamples(timesteps, sequences, outputs, createStream(seed, 'test'));
  const trace = await core().ask({ kind: 'trace', inputs }, model);
  return {
    layers: gradients.answer.layers.map(({ kernel, recurrentKernel, bias }, index) => ({
      gradient: Math.hypot(kernel, recurrentKernel, bias),
      wave: spread(trace.answer.layers[index].h, timesteps - 1, layers[index].units),
    })),
    byTimestep: gradients.answer.hidden,
  };
}

/** @param h [timesteps, sequences, units] */
function spread(h: ArrayLike<number>, t: number, units: number): number {
  let variance = 0;
  for (let unit = 0; unit < units; unit += 1) {
    let [sum, squares] = [0, 0];
    for (let row = 0; row < sequences; row += 1) {
      const value = h[(t * sequences + row) * units + unit];
      sum += value;
      squares += value * value;
    }
    variance += squares / sequences - (sum / sequences) ** 2;
  }
  return Math.sqrt(Math.max(0, variance) / units);
}
