import { readFileSync } from 'node:fs';
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { expect, it } from 'vitest';
import { buildModel } from '../../core/model/build';

const listing = readFileSync(new URL('listing.ts', import.meta.url), 'utf8');

/** The arguments that the listing's LSTM states: `name: 'value',` or `name: true,`. */
function writtenArguments(): Record<string, string | boolean> {
  const call = /tf\.layers\.lstm\(\{(.*?)\n {4}\}\)/s.exec(listing)?.[1] ?? '';
  return Object.fromEntries(
    [...call.matchAll(/^ +(\w+): (?:'(\w+)'|(true|false)),$/gm)].map(([, name, text, truth]) => [
      name,
      text ?? truth === 'true',
    ]),
  );
}

/** The seed of an unseeded initializer is null or undefined. */
const plain = (configuration: object): unknown =>
  JSON.parse(JSON.stringify(configuration, (key, value: unknown) => (key === 'seed' ? null : value)));

it('names all arguments whose defaults the panel mentions', () =>
  expect(writtenArguments()).toEqual({
    recurrentActivation: 'sigmoid',
    kernelInitializer: 'glorotUniform',
    recurrentInitializer: 'orthogonal',
    unitForgetBias: true,
  }));

it('builds its LSTM layers with the same configuration as the page’s model', async () => {
  await setBackend('cpu');
  const [layer] = buildModel(
    { timesteps: 3, features: 1, layers: [{ units: 2, returnSequences: false }], outputs: 1 },
    'zeros',
  ).layers;
  const listed = layers.lstm({
    name: layer.name,
    units: 2,
    returnSequences: false,
    inputShape: [3, 1],
    ...writtenArguments(),
  });
  expect(plain(listed.getConfig())).toEqual(plain(layer.getConfig()));
});
