import v8 from 'node:v8';
import { describe, expect, it } from 'vitest';
import type { Core, EngineName, FitProgress } from './api';
import { createCore } from './create-core';
import { supportedVariants } from './kernels/simd/support';
import { initialWeights } from './lstm/initial-weights';
import { weightList } from './lstm/shapes';
import { createStream } from './sequence/random';
import { smallFit, smallModel } from './testing';

// Node 20 has relaxed SIMD behind this flag; later versions and browsers have it without.
if (!supportedVariants().includes('relaxed')) v8.setFlagsFromString('--experimental-wasm-relaxed-simd');

async function coreOn(engine: EngineName): Promise<Core> {
  const core = createCore();
  await core.useEngine(engine);
  return core;
}

/** Those that run in Node; WebGL is for the browser tests. */
const engines = ['reference', 'simd'] as const;

const ignore = (): void => undefined;

describe('engines', () => {
  it('takes the SIMD kernel where there is no WebGL', async () => {
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

  it('computes with relaxed SIMD when asked to, and afterwards with fixed SIMD to the bit as before', async () => {
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

  it('leaves its wishes to the engine that runs instead', async () => {
    const core = createCore();
    await expect(core.useEngine('webgl', { relaxed: true })).rejects.toMatchObject(refused);
    expect(await core.currentEngine()).toMatchObject({ engine: 'simd', choice: 'auto', variant: 'relaxed' });
  });

  it('leaves them to the engine in force', async () => {
    const core = await coreOn('simd');
    for (const relaxed of [true, false]) {
      await expect(core.useEngine('webgl', { relaxed })).rejects.toMatchObject(refused);
      const variant = relaxed ? 'relaxed' : 'fixed';
      expect(await core.currentEngine()).toMatchObject({ engine: 'simd', choice: 'simd', variant });
    }
  });
});

describe('summarize', () => {
  it("is the chapter's: 1,760 + 3,280 + 105 = 5,145", async () => {
    const core = await coreOn('reference');
    const summary = await core.summarize({
      timesteps: 50,
      features: 1,
      layers: [
        { units: 20, returnSequences: true },
        { units: 20, returnSequences: false },
      ],
      outputs: 5,
      seed: 7,
    });
    expect(summary.layers).toEqual([
      { name: 'lstm', className: 'LSTM', outputShape: [null, 50, 20], parameters: 1760 },
      { name: 'lstm_1', className: 'LSTM', outputShape: [null, 20], parameters: 3280 },
      { name: 'dense', className: 'Dense', outputShape: [null, 5], parameters: 105 },
    ]);
    expect(summary.parameters).toBe(5145);
    expect(summary.printed.join('\n')).toContain('Total params: 5145');
  });
});

describe('probeStack', () => {
  const probe = { input: [0.1, 0.2, 0.3], seed: 3 };

  it('gives one value, or one per timestep', async () => {
    const core = await coreOn('reference');
    const one = await core.probeStack({ ...probe, layers: [{ units: 1, returnSequences: false }] });
    const all = await core.probeStack({ ...probe, layers: [{ units: 1, returnSequences: true }] });
    expect(one).toMatchObject({ legal: true, outputShape: [1, 1] });
    expect(all).toMatchObject({ legal: true, outputShape: [1, 3, 1] });
    if (one.legal && all.legal) expect(all.values.at(-1)).toBe(one.values[0]);
  });

  it("repeats TensorFlow.js' complaint about an illegal stack", async () => {
    const core = await coreOn('reference');
    const before = await core.memory();
    const result = await core.probeStack({
      ...probe,
      layers: [
        { units: 1, returnSequences: false },
        { units: 1, returnSequences: false },
      ],
    });
    expect(result).toMatchObject({ legal: false, layer: 1 });
    if (!result.legal) expect(result.message).toContain('expected ndim=3, found ndim=2');
    expect(await core.memory()).toEqual(before);
  });
});

describe.each(engines)('fit on %s', (engine) => {
  it('trains on every sequence, the last smaller batch included, and its loss falls', async () => {
    const core = await coreOn(engine);
    const result = await core.fit({ ...smallFit, epochs: 8 }, ignore);
    expect(result).toMatchObject({ runId: 1, outcome: 'done', engine });
    expect(result.last).toMatchObject({ batch: 80, batches: 80, epoch: 7, epochs: 8 });
    const first = await (await coreOn(engine)).fit(smallFit, ignore);
    expect(result.last.loss).toBeLessThan(0.7 * first.last.loss);
  });

  it('says the same to the bit for the same seed, and something else for another', async () => {
    const losses = [];
    for (const seed of [1, 1, 2]) {
      const { last } = await (await coreOn(engine)).fit({ ...smallFit, seed }, ignore);
      losses.push(last.loss);
    }
    expect(losses[1]).toBe(losses[0]);
    expect(losses[2]).not.toBe(losses[0]);
  });

  it('leaves TensorFlow.js with as many tensors after three fits as after one', async () => {
    const core = await coreOn(engine);
    await core.fit(smallFit, ignore);
    const after = await core.memory();
    await core.fit({ ...smallFit, runId: 2 }, ignore);
    await core.fit({ ...smallFit, runId: 3 }, ignore);
    expect(await core.memory()).toEqual(after);
  });

  it('pauses, steps one batch, and stops between two batches, keeping its weights', async () => {
    const core = await coreOn(engine);
    const messages: FitProgress[] = [];
    const seen = observed(messages);
    const fit = core.fit({ ...smallFit, samples: 100_000 }, seen.take);
    await core.command(1, 'pause');
    const paused = await seen.when(({ state }) => state === 'paused');
    await core.command(1, 'step');
    const stepped = await seen.when(({ batch }) => batch > paused.batch);
    expect(stepped).toMatchObject({ state: 'paused', batch: paused.batch + 1 });
    // Asked for while paused, answered at once.
    expect(await core.predict(new Float32Array(smallModel.timesteps), 1)).toHaveLength(smallModel.outputs);
    await core.command(1, 'stop');
    const result = await fit;
    expect(result).toMatchObject({ outcome: 'stopped', last: { batch: stepped.batch } });
    expect((await core.evaluate({ samples: 20, seed: 1, draw: 0 })).mae).toBeGreaterThan(0);
  });

  it('refuses a second fit while one runs', async () => {
    const core = await coreOn(engine);
    const first = core.fit({ ...smallFit, samples: 100_000 }, ignore);
    await expect(core.fit({ ...smallFit, runId: 2 }, ignore)).rejects.toMatchObject({ code: 'busy' });
    await core.command(1, 'stop');
    expect((await first).outcome).toBe('stopped');
  });

  it('says so when the loss is no longer a number', async () => {
    const core = await coreOn(engine);
    const fit = core.fit({ ...smallFit, learningRate: 1e38, epochs: 5 }, ignore);
    await expect(fit).rejects.toMatchObject({ code: 'diverged' });
  });
});

describe('out of memory', () => {
  it('is what a fit says whose batch has no room', async () => {
    const core = await coreOn('simd');
    const model = { ...smallModel, timesteps: 400 };
    // Refused before any sequence is drawn.
    const fit = core.fit({ ...smallFit, model, samples: 100_000, batchSize: 100_000 }, ignore);
    await expect(fit).rejects.toMatchObject({ code: 'out-of-memory' });
  });

  it('is what a forecast says, and the next one that has room is given', async () => {
    const core = await coreOn('simd');
    await core.fit(smallFit, ignore);
    const count = 2_000_000;
    const forecast = core.predict(new Float32Array(count * smallModel.timesteps), count);
    await expect(forecast).rejects.toMatchObject({ code: 'out-of-memory' });
    const one = await core.predict(new Float32Array(smallModel.timesteps), 1);
    expect(one).toHaveLength(smallModel.outputs);
  });
});

describe('a change of engine between two batches', () => {
  /** The forecast after ten batches, changing to `then` after five. */
  async function forecast(first: EngineName, then: EngineName, relaxed = false): Promise<Float32Array> {
    const core = await coreOn(first);
    const seen = observed([]);
    const fit = core.fit({ ...smallFit, samples: 100, stepFirst: true }, seen.take);
    for (let batch = 1; batch < 5; batch++) {
      await seen.when((progress) => progress.batch === batch && progress.state === 'paused');
      await core.command(1, 'step');
    }
    await seen.when(({ batch }) => batch === 5);
    await core.useEngine(then, { relaxed });
    await core.command(1, 'resume');
    expect(await fit).toMatchObject({ outcome: 'done', engine: then, last: { batch: 10 } });
    return core.predict(
      Float32Array.from({ length: smallModel.timesteps }, (_, index) => index / 10),
      1,
    );
  }

  it.each([
    ['reference', 'simd', false],
    ['simd', 'reference', false],
    ['simd', 'simd', true],
  ] as const)(
    'from %s to %s (relaxed: %s) loses neither weights nor moments',
    async (first, then, relaxed) => {
      const moved = await forecast(first, then, relaxed);
      const stayed = await forecast('reference', 'reference');
      const differences = [...moved].map((value, index) => Math.abs(value - stayed[index]));
      expect(Math.max(...differences)).toBeLessThan(1e-5);
    },
  );
});

describe.each(engines)('evaluate and predict on %s', (engine) => {
  it('say so when nothing has been fitted', async () => {
    const core = await coreOn(engine);
    await expect(core.evaluate({ samples: 10, seed: 1, draw: 0 })).rejects.toMatchObject({
      code: 'no-model',
    });
    await expect(core.predict(new Float32Array(10), 1)).rejects.toMatchObject({ code: 'no-model' });
  });

  it('give the same test set until asked for a new one, and beat a constant after a fit', async () => {
    const core = await coreOn(engine);
    await core.fit({ ...smallFit, samples: 600, epochs: 3 }, ignore);
    const evaluation = await core.evaluate({ samples: 300, seed: 1, draw: 0 });
    expect(await core.evaluate({ samples: 300, seed: 1, draw: 0 })).toEqual(evaluation);
    expect((await core.evaluate({ samples: 300, seed: 1, draw: 1 })).mae).not.toBe(evaluation.mae);
    expect(evaluation.maeByStep).toHaveLength(smallModel.outputs);
    expect(evaluation.mae).toBeLessThan(0.8 * evaluation.baselines['always-half']);
    expect(evaluation.linearRegression).toBeLessThan(0.01);
  });

  it('forecast a sequence the same alone and among others: batch size shares no state', async () => {
    const core = await coreOn(engine);
    await core.fit(smallFit, ignore);
    const { timesteps, outputs } = smallModel;
    const inputs = Float32Array.from({ length: 3 * timesteps }, (_, index) => Math.sin(index));
    const together = await core.predict(inputs, 3);
    for (let row = 0; row < 3; row++) {
      const alone = await core.predict(inputs.slice(row * timesteps, (row + 1) * timesteps), 1);
      expect(alone).toEqual(together.slice(row * outputs, (row + 1) * outputs));
    }
  });
});

/** Collects messages and lets a test wait for one. */
function observed(messages: FitProgress[]) {
  let wake: () => void = ignore;
  return {
    take: (progress: FitProgress): void => {
      messages.push(progress);
      wake();
    },
    async when(wanted: (progress: FitProgress) => boolean): Promise<FitProgress> {
      for (;;) {
        const found = messages.find(wanted);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

describe('weights', () => {
  it.each(engines)(
    'on %s: are those that the model was given to begin with, when nothing is learned',
    async (name) => {
      const core = await coreOn(name);
      await expect(core.weights()).rejects.toMatchObject({ code: 'no-model' });
      await core.fit({ ...smallFit, learningRate: 1e-30 }, ignore);
      const initial = weightList(initialWeights(smallModel, createStream(smallModel.seed, 'weights')));
      const flat = initial.flatMap((array) => [...array]);
      const weights = await core.weights();
      expect(weights).toHaveLength(flat.length);
      // Biases of zero move by the learning rate.
      expect(Math.max(...flat.map((value, index) => Math.abs(value - weights[index])))).toBeLessThan(1e-28);
    },
  );
});
