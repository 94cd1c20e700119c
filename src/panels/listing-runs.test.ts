/** Runs every listing of the page after those it names: in TensorFlow.js here, in Keras where Python has it. */
import { spawnSync } from 'node:child_process';
import * as tf from '@tensorflow/tfjs';
import ts from 'typescript';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildModel } from '../core/model/build';
import { listings, program, type Schedule } from './testing/programs';
import pythonRunner from './testing/run-listings.py?raw';

/** Listings about shapes alone, which leave TensorFlow.js its own defaults and say so. */
const shapesOnly = /^\/\/ Only shapes matter/m;

type Configuration = Readonly<Record<string, unknown>>;

/** What a layer is initialized with and gated by; seeds aside, which are drawn. */
function definition({ className, config }: { className: string; config: Configuration }): unknown {
  const inner = config.layer as { className: string; config: Configuration } | undefined;
  if (inner !== undefined) return definition(inner);
  const names = ['activation', 'recurrent_activation', 'unit_forget_bias'];
  const initializers = ['kernel_initializer', 'recurrent_initializer', 'bias_initializer'];
  const kept = Object.entries(config).flatMap(([key, value]) => {
    const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (![...names, ...initializers].includes(name)) return [];
    return [[name, JSON.parse(JSON.stringify(value, (at, part: unknown) => (at === 'seed' ? null : part)))]];
  });
  return { className, ...Object.fromEntries(kept) };
}

const definitionsOf = (model: tf.LayersModel) =>
  model.layers
    .map((layer) => definition({ className: layer.getClassName(), config: layer.getConfig() }))
    .filter((each) => (each as Configuration).kernel_initializer !== undefined);

/** Runs TypeScript without its imports; returns the models that it builds. */
async function run(code: string): Promise<tf.LayersModel[]> {
  const models: tf.LayersModel[] = [];
  const watched = {
    ...tf,
    sequential: (...given: Parameters<typeof tf.sequential>) => {
      const model = tf.sequential(...given);
      models.push(model);
      return model;
    },
  };
  expect(/\btf\./.test(code) && !/^import \* as tf from '@tensorflow\/tfjs';$/m.test(code)).toBe(false);
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  const body = outputText.replaceAll(/^(import|export) .*$/gm, '');
  const silent = new Proxy(console, { get: () => () => undefined });
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
  await new AsyncFunction('tf', 'console', `"use strict"; ${body}`)(watched, silent);
  return models;
}

describe('in TensorFlow.js', () => {
  beforeAll(async () => {
    await tf.setBackend('cpu');
    vi.spyOn(tf.Tensor.prototype, 'print').mockImplementation(() => undefined);
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
  });

  const [lstm, dense] = buildModel(
    { timesteps: 3, features: 1, layers: [{ units: 2, returnSequences: false }], outputs: 1 },
    'zeros',
  ).layers.map((layer) => definition({ className: layer.getClassName(), config: layer.getConfig() }));

  const cases = listings
    .filter(([path]) => path.endsWith('.ts'))
    .flatMap(([path, listing]) => {
      const schedules: Schedule[] = listing.lines.some(({ each }) => each === 'cosine')
        ? ['constant', 'cosine']
        : ['constant'];
      return schedules.map((schedule) => [path, schedule, listing] as const);
    });

  it.each(cases)('%s runs, with a rate that is %s', async (path, schedule, listing) => {
    const code = program(path, listing, schedule);
    const models = await run(code);
    if (/tf\.sequential/.test(code)) expect(models).not.toEqual([]);
    if (shapesOnly.test(code)) return;
    for (const model of models)
      for (const layer of definitionsOf(model))
        expect(layer).toEqual((layer as Configuration).className === 'LSTM' ? lstm : dense);
  });

  it('finds a layer that is not Keras’', async () => {
    const [model] = await run(
      "import * as tf from '@tensorflow/tfjs';\ntf.sequential().add(tf.layers.dense({ units: 1, inputShape: [1] }));",
    );
    expect(definitionsOf(model)[0]).not.toEqual(dense);
  });
});

describe('in Keras', () => {
  const backends = [process.env['KERAS_BACKEND'], 'tensorflow', 'jax', 'torch'].filter(
    (name) => name !== undefined,
  );
  const python = (backend: string, script: string, input = '') =>
    spawnSync(process.env['PYTHON'] ?? 'python3', ['-c', script], {
      input,
      encoding: 'utf8',
      env: { ...process.env, KERAS_BACKEND: backend },
    });
  const found = python(
    '',
    'import importlib.util as u; print(*[n for n in ("keras", "tensorflow", "jax", "torch") if u.find_spec(n)])',
  ).stdout?.split(/\s/);
  const backend = found?.includes('keras') ? backends.find((name) => found.includes(name)) : undefined;

  it.skipIf(backend === undefined)(
    'all listings run, where python3 has keras with a backend',
    () => {
      const programs = listings
        .filter(([path]) => path.endsWith('.py'))
        .map(([path, listing]) => [path, program(path, listing)]);
      const { stdout, stderr } = python(backend ?? '', pythonRunner, JSON.stringify(programs));
      const results = JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1) || `"${stderr}"`) as {
        readonly path: string;
        readonly error?: string;
        readonly layers: readonly Configuration[];
      }[];
      expect(results.map(({ path }) => path)).toEqual(programs.map(([path]) => path));
      for (const { path, error, layers } of results) {
        expect(error, path).toBeUndefined();
        for (const { className, ...initializers } of layers)
          expect(initializers, path).toEqual(
            className === 'LSTM'
              ? {
                  kernel_initializer: 'GlorotUniform',
                  recurrent_initializer: 'Orthogonal',
                  bias_initializer: 'Zeros',
                  unit_forget_bias: true,
                  recurrent_activation: 'sigmoid',
                }
              : { kernel_initializer: 'GlorotUniform', bias_initializer: 'Zeros' },
          );
      }
    },
    300_000,
  );
});
