/** The fused WebGL kernels against core/lstm, on software GL. */
import type { Page } from '@playwright/test';
import type { StackBatch } from '../src/core/kernels/fused-stack';
import { stackWeights, weightLengths } from '../src/core/lstm/flat-weights';
import {
  drawBatch,
  drawWeights,
  reference,
  STACK_CASES,
  type StackCase,
} from '../src/core/kernels/testing/stack-cases';
import { adamStep, createAdam } from '../src/core/lstm/adam';
import { weightList } from '../src/core/lstm/shapes';
import { createStream } from '../src/core/sequence/random';
import { bundle } from './testing/bundle';
import { expect, onePage } from './testing/page';
import type * as kernels from './testing/webgl-page';

const test = onePage('about:blank');

/** In the page, the exports of `webgl-page.ts`. */
declare const window: Window & { kernels: typeof kernels };

type HeadedCase = StackCase & { readonly shape: kernels.HeadedShape };

const vector = (units: number) => ({ units, returnSequences: false });
const sequences = (units: number) => ({ units, returnSequences: true });
const OWN_CASES: readonly HeadedCase[] = [
  {
    name: '400 timesteps, 50 outputs',
    shape: { timesteps: 400, features: 1, layers: [sequences(3), vector(3)], outputs: 50 },
    batchSize: 2,
    rows: 2,
  },
  {
    name: 'eight layers',
    shape: { timesteps: 3, features: 2, layers: [...Array(7).fill(sequences(2)), vector(2)], outputs: 1 },
    batchSize: 3,
    rows: 3,
  },
];
const CASES = [
  ...STACK_CASES.filter((stack): stack is HeadedCase => stack.shape.outputs !== undefined),
  ...OWN_CASES,
];
const caseNamed = (name: string): HeadedCase => {
  const found = CASES.find((stack) => stack.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
};
const CHAPTER = caseNamed('the chapter’s');

test.beforeEach(async ({ page }) => {
  if (await page.evaluate(() => 'kernels' in window)) return;
  await page.addScriptTag({ content: await bundle('webgl-page.ts', 'kernels') });
  expect(await page.evaluate(() => window.kernels.startWebgl())).toMatch(/swiftshader/i);
});

for (const stack of CASES) {
  test(`${stack.name}: forecasts within 1e-4, gradients within 1e-3`, async ({ page }) => {
    await expectParity(page, stack, drawBatch(stack));
  });
}

// 100: gates at both ends of their range. 1e30: e^x would overflow, and the cell saturates after one timestep. Values
// between them exceed the precision of float32: at 1e4, core/lstm in float32 differs as much from itself in float64.
for (const scale of [100, 1e30]) {
  test(`inputs to ±${scale}`, async ({ page }) => {
    const stack = caseNamed('units 3');
    const batch = drawBatch(stack);
    await expectParity(page, stack, { ...batch, inputs: batch.inputs.map((input) => input * scale) });
  });
}

async function expectParity(page: Page, stack: HeadedCase, batch: StackBatch): Promise<void> {
  const { shape, rows } = stack;
  const flat = drawWeights(shape);
  const planned = drawBatch({ ...stack, rows: stack.batchSize });
  const ours = await page.evaluate((args) => window.kernels.stepOnce(...args), [
    shape,
    planned,
    flat,
    batch,
  ] as const);
  const theirs = reference(stack, stackWeights(shape, Float64Array.from(flat)), batch);
  expect(ours.error).toBe(0);
  expect(Math.abs(ours.loss - theirs.loss)).toBeLessThan(1e-4);
  // For each sequence, at the first timestep that the head reads.
  const width = theirs.outputs.length / rows;
  const forecasts = ours.forecasts.flatMap((row, b) =>
    row.map((value, k) => value - theirs.outputs[b * width + k]),
  );
  expect(largest(forecasts)).toBeLessThan(1e-4);
  let at = 0;
  for (const gradient of theirs.gradients) {
    const difference = gradient.map((value, k) => value - ours.gradients[at + k]);
    // The gradients of a mean of signs may cancel to exactly zero.
    expect(largest(difference)).toBeLessThanOrEqual(1e-3 * Math.max(largest(gradient), 1e-4));
    at += gradient.length;
  }
  expect(at).toBe(ours.gradients.length);
}

const largest = (values: Iterable<number>): number =>
  [...values].reduce((most, value) => (Math.abs(value) <= most ? most : Math.abs(value)), 0);

/** Different batches, the last one smaller. */
function drawBatches(stack: HeadedCase, count: number): StackBatch[] {
  const stream = createStream(3, 'demo');
  return Array.from({ length: count }, (_, k) => {
    const rows = k === count - 1 ? Math.ceil(stack.rows / 2) : stack.rows;
    const batch = drawBatch({ ...stack, rows });
    return { ...batch, inputs: batch.inputs.map(() => stream.uniform(0, 1)) };
  });
}

/** The result of core/lstm for the same actions, in float64. */
function expected({ shape, ...rest }: HeadedCase, flat: Float32Array, actions: readonly kernels.Action[]) {
  const weights = stackWeights(shape, Float64Array.from(flat));
  const adam = createAdam(weightList(weights));
  const losses: number[] = [];
  for (const { kind, batch } of actions) {
    if (kind === 'halveWeights')
      for (const array of weightList(weights)) array.forEach((w, k) => (array[k] = w / 2));
    if (kind !== 'fused' && kind !== 'stock') continue;
    const { loss, gradients } = reference({ shape, ...rest, rows: batch.rows }, weights, batch);
    adamStep(adam, weightList(weights), gradients, 0.01);
    losses.push(loss);
  }
  return { losses, trained: weightList(weights), weights };
}

async function expectSameTraining(page: Page, stack: HeadedCase, actions: kernels.Action[]): Promise<void> {
  const { shape } = stack;
  const flat = drawWeights(shape);
  let at = 0;
  const arrays = weightLengths(shape).map((length) => flat.slice(at, (at += length)));
  const ours = await page.evaluate((args) => window.kernels.train(...args), [
    shape,
    arrays,
    0.01,
    actions,
  ] as const);
  const theirs = expected(stack, flat, actions);
  expect(ours.error).toBe(0);
  expect(ours.losses).toHaveLength(theirs.losses.length);
  expect(largest(ours.losses.map((loss, k) => loss - theirs.losses[k]))).toBeLessThan(1e-4);
  ours.trained.forEach((array, k) => {
    expect(largest(theirs.trained[k].map((weight, m) => weight - array[m]))).toBeLessThan(1e-4);
  });
  // The model's own output for the first batch, and the kernels' output for it.
  const { outputs } = reference(stack, theirs.weights, actions[0].batch);
  for (const forecasts of [ours.forecasts, ours.fusedForecasts]) {
    expect(largest(outputs.map((value, k) => value - forecasts[k]))).toBeLessThan(1e-4);
  }
  expect(ours.left).toBe(0);
}

for (const name of ['one of everything', 'units 2, 20, 6, 5: four layers', 'units 3', 'the chapter’s']) {
  test(`ten steps of Adam, the last batch smaller: ${name}`, async ({ page }) => {
    const stack = caseNamed(name);
    const actions = drawBatches(stack, 10).map((batch) => ({ kind: 'fused' as const, batch }));
    await expectSameTraining(page, stack, actions);
  });
}

test('fused steps, stock steps, new weights, a read optimizer and a restored model give the same training', async ({
  page,
}) => {
  const stack = caseNamed('units 1');
  const kinds = [
    'fused',
    'stock',
    'fused',
    'fused',
    'readOptimizer',
    'stock',
    'stock',
    'halveWeights',
    'fused',
  ];
  const restored = ['restore', 'fused', 'stock', 'restore', 'stock', 'fused'];
  const actions = [...kinds, 'readOptimizer', 'fused', 'halveWeights', 'stock', 'fused', ...restored].map(
    (kind, k, all) => ({
      kind: kind as kernels.Action['kind'],
      batch: drawBatches(stack, all.length)[k],
    }),
  );
  await expectSameTraining(page, stack, actions);
});

test('the chapter’s batch takes at most 130 draws and no readback', async ({ page }) => {
  const { counts } = await page.evaluate((args) => window.kernels.count(...args), [
    CHAPTER.shape,
    drawBatch(CHAPTER),
    3,
  ] as const);
  expect(counts.drawArrays / 3).toBe(107);
  expect(counts.drawElements).toBe(0);
  expect(counts.readPixels).toBe(0);
});

test('1,100 batches create no GPU objects, and every loss is kept', async ({ page }) => {
  const stack = caseNamed('one of everything');
  const { counts, newTensors, losses } = await page.evaluate((args) => window.kernels.count(...args), [
    stack.shape,
    drawBatch(stack),
    1100,
  ] as const);
  const { drawArrays, drawElements, readPixels, ...created } = counts;
  expect([drawArrays, drawElements]).toEqual([7 * 1100, 0]);
  // The texture of the losses has 1,024 rows, so it was read and reset once.
  expect(readPixels).toBe(1);
  expect(Object.values(created)).toEqual(Object.values(created).map(() => 0));
  expect(newTensors).toBe(0);
  expect(losses).toHaveLength(1100);
  expect(losses.every((loss, k) => k === 0 || loss !== losses[k - 1])).toBe(true);
});
