/** Recognises the stack in a TensorFlow.js model: LSTM layers, then Dense. */
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { StackShape } from '../lstm/shapes';

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
export function stackOfModel(model: LayersModel): StackShape & { readonly outputs: number } {
  // A loaded model begins with its input layer.
  const stack = model.layers.filter((layer) => layer.getClassName() !== 'InputLayer');
  const [head, ...lstms] = [...stack.slice(-1), ...stack.slice(0, -1)];
  const [, timesteps, features] = model.inputs[0].shape;
  if (!timesteps || !features || lstms.length === 0) {
    throw new Error('The model is not LSTM layers over [batch, timesteps, features], then Dense.');
  }
  return {
    timesteps,
    features,
    layers: lstms.map((layer) => {
      const config = checked(layer, 'LSTM', LSTM_CONFIG);
      return { units: Number(config.units), returnSequences: config.returnSequences === true };
    }),
    outputs: Number(checked(head, 'Dense', DENSE_CONFIG).units),
  };
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
