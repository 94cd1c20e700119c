import { createHash } from 'node:crypto';
import { build } from 'vite';
import { initialWeights } from '../src/core/lstm/initial-weights';
import { weightList } from '../src/core/lstm/shapes';
import { generateExamples } from '../src/core/sequence/examples';
import { createStream } from '../src/core/sequence/random';
import { expect, test } from './testing/page';

const shape = {
  timesteps: 50,
  features: 1,
  layers: [
    { units: 20, returnSequences: true },
    { units: 20, returnSequences: false },
  ],
  outputs: 5,
};

/** Bundles core modules into one script that a page can run, under the global `core`. */
async function bundle(): Promise<string> {
  const entry = 'virtual:core';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry, name: 'core', formats: ['iife'] },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) =>
          id === entry
            ? ['sequence/examples', 'sequence/random', 'lstm/initial-weights', 'lstm/shapes']
                .map((module) => `export * from ${JSON.stringify(`/src/core/${module}.ts`)};`)
                .join('\n')
            : null,
      },
    ],
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error('nothing was bundled');
  return first.output[0].code;
}

const digest = (numbers: Iterable<number>): string =>
  createHash('sha256')
    .update(Buffer.from(Float32Array.from(numbers).buffer))
    .digest('hex');

test('data and initial weights are the same to the bit in the browser and in Node', async ({ page }) => {
  await page.goto('/');
  await page.addScriptTag({ content: await bundle() });
  const browser = await page.evaluate((stack) => {
    const core = Reflect.get(window, 'core');
    const examples = core.generateExamples(50, 200, 5, core.createStream(9, 'training'));
    const weights = core.weightList(core.initialWeights(stack, core.createStream(9, 'weights')));
    return { inputs: [...examples.inputs], weights: weights.flatMap((array: Float32Array) => [...array]) };
  }, shape);

  const { inputs } = generateExamples(50, 200, 5, createStream(9, 'training'));
  const weights = weightList(initialWeights(shape, createStream(9, 'weights'))).flatMap((array) => [
    ...array,
  ]);
  expect(digest(browser.inputs)).toBe(digest(inputs));
  expect(digest(browser.weights)).toBe(digest(weights));
});
