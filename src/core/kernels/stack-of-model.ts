/** Recognises the stack in a TensorFlow.js model: LSTM layers, then Dense, or then a decoder. */
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ModelShape, StackLayer } from '../lstm/shapes';

/** What the kernels compute; anything else would train a different model than the one that was built. */
const LSTM_CONFIG = {
  activation: 'tanh',
  recurrentActivation: 'sigmoid',
  useBias: true,
  dropout: 0,
  recurrentDropout: 0,
  goBackwards: false,
  stateful: false,
};
const DENSE_CONFIG = { activation: 'linear', useBias: true };

/** @throws Error naming the first layer, or the first setting of a layer, that the kernels do not compute */
export function stackOfModel(model: LayersModel): ModelShape {
  // A loaded model begins with its input layer.
  const layers = model.layers.filter((layer) => layer.getClassName() !== 'InputLayer');
  const repeat = layers.findIndex((layer) => layer.getClassName() === 'RepeatVector');
  const top = repeat >= 0 ? repeat : layers.length - 1;
  const lstms = layers.slice(0, top);
  const [, timesteps, features] = model.inputs[0].shape;
  if (!timesteps || !features || lstms.length === 0) {
    throw new Error('The model is not LSTM layers over [batch, timesteps, features], then Dense.');
  }
  const stack = { timesteps, features, layers: lstms.map(lstmOf) };
  return repeat >= 0
    ? { ...stack, ...decoderOf(layers.slice(repeat)) }
    : { ...stack, outputs: Number(checked(layers[top], 'Dense', DENSE_CONFIG).units) };
}

function lstmOf(layer: Layer): StackLayer {
  const { units, returnSequences } = checked(layer, 'LSTM', LSTM_CONFIG);
  return { units: Number(units), returnSequences: returnSequences === true };
}

/** RepeatVector, one LSTM layer that returns its sequence, Dense(1) on every timestep. */
function decoderOf(layers: readonly Layer[]): Pick<ModelShape, 'outputs' | 'decoder'> {
  const [repeat, decoder, head, more] = layers;
  const { units, returnSequences } = lstmOf(decoder);
  checked(head, 'TimeDistributed', {});
  const dense = checked((head as Layer & { readonly layer: Layer }).layer, 'Dense', DENSE_CONFIG);
  if (!returnSequences || dense.units !== 1 || more !== undefined) {
    throw new Error('The decoder is not LSTM that returns its sequence, then TimeDistributed(Dense(1)).');
  }
  return { outputs: Number(repeat.getConfig().n), decoder: { units, returnSequences } };
}

type Layer = LayersModel['layers'][number];

function checked(layer: Layer, className: string, wanted: Readonly<Record<string, unknown>>) {
  if (layer.getClassName() !== className) {
    throw new Error(`Layer ${layer.name} is ${layer.getClassName()}, not ${className}.`);
  }
  const config = layer.getConfig();
  for (const [key, value] of Object.entries(wanted)) {
    if (config[key] !== value) throw new Error(`Layer ${layer.name} has ${key} ${String(config[key])}.`);
  }
  return config;
}
