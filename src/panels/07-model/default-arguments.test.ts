import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { defaults } from './default-arguments';

const layers = {
  LSTM: () => tf.layers.lstm({ units: 1 }),
  Dense: () => tf.layers.dense({ units: 1 }),
} as const;

/** A value of a layer's configuration as the table writes it. */
function written(value: unknown): string {
  if (typeof value === 'string')
    return value.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (typeof value !== 'object' || value === null) return String(value);
  const { className, config } = value as { className: string; config: { distribution?: string } };
  if (className !== 'VarianceScaling') return className.toLowerCase();
  return config.distribution === 'normal' ? 'glorotNormal' : 'glorotUniform';
}

it.each(defaults)(
  'TensorFlow.js builds $layer with $argument: $tfjs, unless told otherwise',
  ({ layer, argument, tfjs }) => {
    const configuration: Readonly<Record<string, unknown>> = layers[layer]().getConfig();
    expect(written(configuration[argument])).toBe(tfjs);
  },
);
