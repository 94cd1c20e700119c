import v8 from 'node:v8';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { Core, EngineName, Question } from './api';
import { createCore } from './create-core';
import { supportedVariants } from './kernels/simd/support';
import { chapterShape } from './lstm/chapter';
import { initialWeights } from './lstm/initial-weights';
import { weightList } from './lstm/shapes';
import { createStream } from './sequence/random';
import { smallFit, smallShape } from './testing/small-fit';
import { watchFit } from './testing/watched-fit';

// Node 20 has relaxed SIMD behind this flag; later versions and browsers have it without.
if (!supportedVariants().includes('relaxed')) v8.setFlagsFromString('--experimental-wasm-relaxed-simd');

async function coreOn(engine: EngineName): Promise<Core> {
  const core = createCore();
  await core.useEngine(engine);
  return core;
}

/** The engines that run in Node; the browser tests cover WebGL. */
const engines = ['reference', 'simd'] as const;

const ignore = (): void => undefined;
const evaluation = { kind: 'evaluate', samples: 20, seed: 1, draw: 0 } as const;
const inputs = Float32Array.from({ length: smallShape.timesteps }, (_, index) => index / 10);

describe('engines', () => {
  it('`auto` chooses the SIMD kernel where there is no WebGL', async () => {
    const report = await createCore().useEngine('auto');
    expect(report).toMatchObject({ engine: 'simd', choice: 'auto' });
    expect(report.candidates.find(({ engine }) => engine === 'webgl')?.refusal).toBe('no-webgl');
  });

  it('refuses an engine that cannot run, and says why', async () => {
    await expect(createCore().useEngine('webgl')).rejects.toMatchObject({
      code: 'engine-unavailable',
      message: 'no-webgl',
    });
  });

  it('relaxed SIMD computes when chosen, and fixed SIMD afterwards gives the same bits as before', async () => {
    const core = createCore();
    const losses: number[] = [];
    const variants = [];
    for (const relaxed of [false, true, false]) {
      const report = await core.useEngine('simd', { relaxed });
      expect(report).toMatchObject({ relaxedSimd: true });
      variants.push(report.variant);
      losses.push((await core.fit(smallFit, ignore)).last.loss);
    }
    expect(variants).toEqual(['fixed', 'relaxed', 'fixed']);
    expect(Math.abs(losses[1] - losses[0])).toBeLessThan(1e-4);
    expect(losses[2]).toBe(losses[0]);
  });
});

describe('a refused engine', () => {
  const refused = { code: 'engine-unavailable' };

  it('passes its options to the engine that runs instead', async () => {
    const core = createCore();
    await expect(core.useEngine('webgl', { relaxed: true })).rejects.toMatchObject(refused);
    expect(await core.currentEngine()).toMatchObject({ engine: 'simd', choice: 'auto', variant: 'relaxed' });
  });

  it('passes its options to the current engine', async () => {
    const core = await coreOn('simd');
    for (const relaxed of [true, false]) {
      await expect(core.useEngine('webgl', { relaxed })).rejects.toMatchObject(refused);
      const variant = relaxed ? 'relaxed' : 'fixed';
      expect(await core.currentEngine()).toMatchObject({ engine: 'simd', choice: 'simd', variant });
    }
  });
});

describe('summary', () => {
  it("has the chapter's parameters: 1,760 + 3,280 + 105 = 5,145", async () => {
    const core = await coreOn('reference');
    const { answer: summary } = await core.ask({ kind: 'summary', shape: chapterShape });
    expect(summary.layers).toEqual([
      { name: 'lstm', className: 'LSTM', outputShape: [null, 50, 20], parameters: 1760 },
      { name: 'lstm_1', className: 'LSTM', outputShape: [null, 20], parameters: 3280 },
      { name: 'dense', className: 'Dense', outputShape: [null, 5], parameters: 105 },
    ]);
    expect(summary.parameters).toBe(5145);
    expect(summary.printed.join('\n')).toContain('Total params: 5145');
  });
});

describe('probe', () => {
  const probe = { kind: 'probe', input: [0.1, 0.2, 0.3], seed: 3 } as const;

  it('gives one value, or one per timestep', async () => {
    const core = await coreOn('reference');
    const { answer: one } = await core.ask({ ...probe, layers: [{ units: 1, returnSequences: false }] });
    const { answer: all } = await core.ask({ ...probe, layers: [{ units: 1, returnSequences: true }] });
    expect(one).toMatchObject({ legal: true, outputShape: [1, 1] });
    expect(all).toMatchObject({ legal: true, outputShape: [1, 3, 1] });
    if (one.legal && all.legal) expect(all.values.at(-1)).toBe(one.values[0]);
  });

  it('leaves no tensor when the layers cannot run', async () => {
    const core = await coreOn('reference');
    const before = memory();
    const layers = [{ units: 2, returnSequences: false }];
    await expect(core.ask({ ...probe, layers, input: [[1]] as never })).rejects.toThrow();
    expect(memory().numTensors).toBe(before.numTensors);
  });

  it("repeats TensorFlow.js' complaint about an illegal stack", async () => {
    const core = await coreOn('reference');
    const before = memory();
    const layers = [
      { units: 1, returnSequences: false },
      { units: 1, returnSequences: false },
    ];
    const { answer } = await core.ask({ ...probe, layers });
    expect(answer).toMatchObject({ legal: false, layer: 1 });
    if (!answer.legal) expect(answer.message).toContain('expected ndim=3, found ndim=2');
    expect(memory().numTensors).toBe(before.numTensors);
  });
});

describe.each(engines)('fit on %s', (engine) => {
  it('trains on every sequence, the last smaller batch included, and its loss falls', async () => {
    const core = await coreOn(engine);
    const result = await core.fit({ ...smallFit, epochs: 8 }, ignore);
    expect(result).toMatchObject({ run: '1', outcome: 'done', engine });
    expect(result.last).toMatchObject({ run: '1', batch: 80, batches: 80, epoch: 7, epochs: 8 });
    const first = await (await coreOn(engine)).fit(smallFit, ignore);
    expect(result.last.loss).toBeLessThan(0.7 * first.last.loss);
  });

  it('gives the same loss to the bit for the same seed, and another loss for another seed', async () => {
    const losses = [];
    for (const seed of [1, 1, 2]) {
      const { last } = await (await coreOn(engine)).fit({ ...smallFit, seed }, ignore);
      losses.push(last.loss);
    }
    expect(losses[1]).toBe(losses[0]);
    expect(losses[2]).not.toBe(losses[0]);
  });

  it('refuses a second fit while one runs', async () => {
    const core = await coreOn(engine);
    const first = core.fit({ ...smallFit, samples: 100_000 }, ignore);
    await expect(core.fit({ ...smallFit, run: '2' }, ignore)).rejects.toMatchObject({ code: 'busy' });
    await core.command('1', { kind: 'stop' });
    expect((await first).outcome).toBe('stopped');
  });

  it('rejects with `diverged` when the loss is no longer a number', async () => {
    const core = await coreOn(engine);
    const fit = core.fit({ ...smallFit, learningRate: 1e38, epochs: 5 }, ignore);
    await expect(fit).rejects.toMatchObject({ code: 'diverged' });
  });

  it('begins with the weights of the seed, or with those of a snapshot', async () => {
    const core = await coreOn(engine);
    const still = { ...smallFit, learningRate: 1e-30 };
    const { snapshot } = await core.fit(still, ignore);
    const initial = weightList(initialWeights(smallShape, createStream(smallFit.seed, 'weights')));
    const flat = initial.flatMap((array) => [...array]);
    expect(snapshot.weights).toHaveLength(flat.length);
    // Adam moves the zero biases by the learning rate.
    const distance = (other: ArrayLike<number>) =>
      Math.max(...flat.map((value, index) => Math.abs(value - other[index])));
    expect(distance(snapshot.weights)).toBeLessThan(1e-28);
    const doubled = {
      run: 'doubled',
      batch: 0,
      shape: smallShape,
      weights: snapshot.weights.map((w) => 2 * w),
    };
    const { snapshot: next } = await core.fit({ ...still, run: '2', from: doubled }, ignore);
    expect(distance(next.weights.map((weight) => weight / 2))).toBeLessThan(1e-28);
  });
});

describe('a request that cannot be computed', () => {
  it('is out of memory, when there is no memory for the batch of a fit', async () => {
    const core = await coreOn('simd');
    const shape = { ...smallShape, timesteps: 400 };
    // Refused before any sequence is drawn.
    const fit = core.fit({ ...smallFit, shape, samples: 100_000, batchSize: 100_000 }, ignore);
    await expect(fit).rejects.toMatchObject({ code: 'out-of-memory' });
  });

  it('is out of memory, when a forecast is too large; a smaller one afterwards is answered', async () => {
    const core = await coreOn('simd');
    const { snapshot } = await core.fit(smallFit, ignore);
    const many = new Float32Array(2_000_000 * smallShape.timesteps);
    const forecast = core.ask({ kind: 'forecast', inputs: many }, snapshot);
    await expect(forecast).rejects.toMatchObject({ code: 'out-of-memory' });
    const { answer } = await core.ask({ kind: 'forecast', inputs }, snapshot);
    expect(answer).toHaveLength(smallShape.outputs);
  });

  it.each([
    ['a seed below 0', { seed: -1 }],
    ['a seed that is not a whole number', { seed: 1.5 }],
    ['no sequence', { samples: 0 }],
    ['a batch size that is not a number', { batchSize: Number.NaN }],
    ['a speed of 0', { batchesPerSecond: 0 }],
    ['a pause after 0 batches', { pauseAfter: 0 }],
    ['a snapshot every half batch', { snapshotEvery: 0.5 }],
  ])('is a bad request: a fit with %s', async (_, change) => {
    const fit = createCore().fit({ ...smallFit, ...change }, ignore);
    await expect(fit).rejects.toMatchObject({ code: 'bad-request' });
  });

  it.each([
    ['7 numbers for 10 timesteps', { kind: 'forecast', inputs: new Float32Array(7) }],
    ['45 numbers for 10 timesteps', { kind: 'forecast', inputs: new Float32Array(45) }],
    ['no numbers', { kind: 'forecast', inputs: new Float32Array() }],
    ['a test set below 0', { ...evaluation, draw: -1 }],
    ['a kind that no question has', { kind: 'colour' } as never],
  ] as const)('is a bad request: a question with %s', async (_, question) => {
    const core = await coreOn('simd');
    const { snapshot } = await core.fit(smallFit, ignore);
    await expect(core.ask(question as Question, snapshot)).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('is a bad request: a snapshot whose weights do not fit its shape', async () => {
    const core = await coreOn('simd');
    const snapshot = { run: 'cut', batch: 1, shape: smallShape, weights: new Float32Array(5) };
    await expect(core.ask(evaluation, snapshot)).rejects.toMatchObject({ code: 'bad-request' });
    await expect(core.fit({ ...smallFit, from: snapshot }, ignore)).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
});

describe.each(engines)('questions on %s', (engine) => {
  it('are answered about the run that the core holds and about any snapshot, and about no other run', async () => {
    const core = await coreOn(engine);
    await expect(core.ask(evaluation, '1')).rejects.toMatchObject({ code: 'no-model' });
    const { snapshot: first } = await core.fit(smallFit, ignore);
    const reply = await core.ask(evaluation, '1');
    expect(reply.of).toEqual({ run: '1', batch: 10 });
    expect(await core.ask(evaluation, first)).toEqual(reply);
    const { snapshot: second } = await core.fit({ ...smallFit, run: '2', seed: 5 }, ignore);
    await expect(core.ask(evaluation, '1')).rejects.toMatchObject({ code: 'no-model' });
    // The snapshot is enough: it does not matter that the core now holds another model, or that it is another core.
    expect(await core.ask(evaluation, first)).toEqual(reply);
    expect(await (await coreOn(engine)).ask(evaluation, structuredClone(first))).toEqual(reply);
    expect((await core.ask(evaluation, second)).answer.mae).not.toBe(reply.answer.mae);
  });

  it('use the same test set for the same draw, and a fitted model beats a constant', async () => {
    const core = await coreOn(engine);
    const { snapshot } = await core.fit({ ...smallFit, samples: 600, epochs: 3 }, ignore);
    const ask = (draw: number) => core.ask({ kind: 'evaluate', samples: 300, seed: 1, draw }, snapshot);
    const { answer } = await ask(0);
    expect((await ask(0)).answer).toEqual(answer);
    expect((await ask(1)).answer.mae).not.toBe(answer.mae);
    expect(answer.maeByStep).toHaveLength(smallShape.outputs);
    expect(answer.mae).toBeLessThan(0.8 * answer.baselines['always-half']);
    expect(answer.linearRegression).toBeLessThan(0.01);
  });

  it('report that the sequences of a batch share no state', async () => {
    const core = await coreOn(engine);
    const { snapshot } = await core.fit(smallFit, ignore);
    const reply = await core.ask({ kind: 'batch-state', samples: 10, seed: 3 }, snapshot);
    expect(reply).toEqual({ of: { run: '1', batch: 10 }, answer: { largestDifference: 0 } });
  });

  it('see one moment during a fit: forecasts of ten sequences at once and one by one are the same', async () => {
    const core = await coreOn(engine);
    const fit = watchFit(core, { ...smallFit, samples: 100_000 });
    const reply = await core.ask({ kind: 'batch-state', samples: 10, seed: 3 }, '1');
    expect(reply.answer.largestDifference).toBe(0);
    await core.command('1', { kind: 'stop' });
    await fit.result;
  });
});

describe('the error on training sequences', () => {
  it('is measured on sequences that the model was trained on, in the order of its own fit', async () => {
    const core = await coreOn('simd');
    const fit = watchFit(core, { ...smallFit, samples: 2000, learningRate: 0.05, pauseAfter: 1 });
    await fit.when(({ state }) => state === 'paused');
    await core.command('1', { kind: 'stop' });
    const { snapshot } = await fit.result;
    // One batch was trained on, so there are ten sequences, even when more are asked for.
    const ask = (samples: number) => core.ask({ ...evaluation, samples }, snapshot);
    const ten = (await ask(10)).answer.trainingMae;
    expect((await ask(500)).answer.trainingMae).toBe(ten);
    const untouched = { ...snapshot, run: 'untouched', place: { ...snapshot.place, sample: 0 } };
    const { answer } = await core.ask(evaluation, untouched as typeof snapshot);
    expect(answer.trainingMae).toBeUndefined();
  });
});

describe('memory', () => {
  it.each(engines)('on %s does not grow over many fits, snapshots and questions', async (engine) => {
    const core = await coreOn(engine);
    const tensors: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const fit = watchFit(core, { ...smallFit, run: String(round), snapshotEvery: 3 });
      const { snapshot } = await fit.result;
      for (const one of [...fit.snapshots(), snapshot]) await core.ask(evaluation, one);
      await core.useEngine(engine);
      tensors.push(memory().numTensors);
    }
    expect(new Set(tensors.slice(1)).size).toBe(1);
  });

  it.each(engines)(
    'on %s does not grow where an earlier model is asked about during each fit',
    async (engine) => {
      const core = await coreOn(engine);
      const { snapshot: earlier } = await core.fit({ ...smallFit, run: 'earlier' }, ignore);
      const tensors: number[] = [];
      for (let round = 0; round < 4; round += 1) {
        const fit = watchFit(core, { ...smallFit, run: String(round), pauseAfter: 2 });
        await fit.when(({ state }) => state === 'paused');
        await core.ask(evaluation, earlier);
        await core.command(String(round), { kind: 'resume' });
        await fit.result;
        await core.useEngine(engine);
        tensors.push(memory().numTensors);
      }
      expect(new Set(tensors.slice(1)).size).toBe(1);
    },
  );
});
