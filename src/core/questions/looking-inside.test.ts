/** Traces and gradients of a model equal those of `core/lstm`, during a fit on each engine. */
import { describe, expect, it, vi } from 'vitest';
import type { Core, EngineName } from '../api';
import { createCore } from '../create-core';
import { WasmStack } from '../kernels/simd/wasm-stack';
import { stackWeights } from '../lstm/flat-weights';
import { meanAbsoluteLoss } from '../lstm/loss';
import { stackBackward, stackForward, toTimeMajor } from '../lstm/stack';
import * as examples from '../sequence/examples';
import { createStream } from '../sequence/random';
import { smallFit, smallShape } from '../testing/small-fit';
import { watchFit } from '../testing/watched-fit';

const { timesteps, outputs } = smallShape;
const rows = 20;
const { inputs, targets } = examples.generateExamples(
  timesteps,
  rows,
  outputs,
  createStream(smallFit.seed, 'training'),
);

async function coreOn(engine: EngineName): Promise<Core> {
  const core = createCore();
  await core.useEngine(engine);
  return core;
}

const distance = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Math.max(...Array.from(one, (value, index) => Math.abs(value - other[index])));
const norm = (values: ArrayLike<number>): number => Math.hypot(...Array.from(values));

/** `core/lstm` in float64. */
function define(weights: Float32Array) {
  const stack = stackWeights(smallShape, Float64Array.from(weights));
  const timeMajor = toTimeMajor(Float64Array.from(inputs), rows, timesteps);
  const trace = stackForward(smallShape, stack, timeMajor, rows);
  const backward = (dOutputs: Float64Array) => stackBackward(smallShape, stack, trace, dOutputs);
  return { trace, backward };
}

describe.each(['reference', 'simd'] as const)('during a fit on %s', (engine) => {
  it('every gate, state and gradient equals that of core/lstm', async () => {
    const core = await coreOn(engine);
    const fit = watchFit(core, { ...smallFit, pauseAfter: 4 });
    await fit.when(({ state }) => state === 'paused');
    const [snapshot] = fit.snapshots();
    const { trace, backward } = define(snapshot.weights);
    const of = { run: '1', batch: 4 };

    const traced = await core.ask({ kind: 'trace', inputs }, '1');
    expect(traced.of).toEqual(of);
    traced.answer.layers.forEach((layer, index) => {
      for (const part of ['i', 'f', 'g', 'o', 'c', 'h'] as const) {
        expect(distance(layer[part], trace.layers[index][part])).toBeLessThan(1e-6);
      }
    });
    expect(distance(traced.answer.outputs, trace.outputs)).toBeLessThan(1e-6);

    const gradient = await core.ask({ kind: 'input-gradient', inputs, output: 1 }, '1');
    expect(gradient.of).toEqual(of);
    const dOutputs = Float64Array.from({ length: rows * outputs }, (_, at) => Number(at % outputs === 1));
    const dInputs = toTimeMajor(backward(dOutputs).dInputs, timesteps, rows);
    expect(distance(gradient.answer, dInputs)).toBeLessThan(1e-4 * norm(dInputs));

    const norms = await core.ask({ kind: 'gradient-norms', samples: rows, seed: smallFit.seed }, '1');
    expect(norms.of).toEqual(of);
    const { value, dForecasts } = meanAbsoluteLoss(trace.outputs, Float64Array.from(targets));
    expect(Math.abs(norms.answer.loss - value)).toBeLessThan(1e-6);
    const { weights, dHidden } = backward(Float64Array.from(dForecasts));
    norms.answer.layers.forEach(({ kernel, recurrentKernel, bias }, index) => {
      const defined = weights.layers[index];
      for (const [found, array] of [
        [kernel, defined.kernel],
        [recurrentKernel, defined.recurrentKernel],
        [bias, defined.bias],
      ] as const) {
        expect(Math.abs(found - norm(array))).toBeLessThan(1e-4 * norm(array));
      }
    });
    expect(norms.answer.hidden).toHaveLength(dHidden.length);
    norms.answer.hidden.forEach((found, layer) => {
      const block = dHidden[layer].length / timesteps;
      const wanted = Float64Array.from({ length: timesteps }, (_, t) =>
        norm(dHidden[layer].subarray(t * block, (t + 1) * block)),
      );
      expect(found).toHaveLength(timesteps);
      expect(distance(found, wanted)).toBeLessThan(1e-4 * Math.max(...wanted));
    });

    const unit = await core.ask({ kind: 'unit-weights', layer: 1, unit: 2 }, '1');
    expect(unit.of).toEqual(of);
    const { units } = smallShape.layers[1];
    const defined = stackWeights(smallShape, snapshot.weights).layers[1];
    for (const part of ['kernel', 'recurrentKernel', 'bias'] as const) {
      expect(unit.answer[part]).toEqual(defined[part].filter((_, at) => at % units === 2));
    }

    // After the next batch the weights are different, and so is the answer.
    await core.command('1', { kind: 'step', batches: 1 });
    await fit.when(({ batch, state }) => batch === 5 && state === 'paused');
    const later = await core.ask({ kind: 'trace', inputs }, '1');
    expect(later.of.batch).toBe(5);
    expect(later.answer.outputs).not.toEqual(traced.answer.outputs);
    expect((await core.ask({ kind: 'trace', inputs }, snapshot)).answer).toEqual(traced.answer);
    await core.command('1', { kind: 'stop' });
    await fit.result;
  });
});

describe('a question that is too large for the memory', () => {
  it.each(['reference', 'simd'] as const)('leaves the later questions answered, on %s', async (engine) => {
    const core = await coreOn(engine);
    const fit = watchFit(core, { ...smallFit, pauseAfter: 2 });
    await fit.when(({ state }) => state === 'paused');
    const ask = (samples: number) => core.ask({ kind: 'gradient-norms', samples, seed: 1 }, '1');
    const small = await ask(rows);
    const { plan } = WasmStack.prototype;
    // As if this batch were the first that is too large for WebAssembly.
    const planning = vi.spyOn(WasmStack.prototype, 'plan').mockImplementation(function (
      this: WasmStack,
      asked,
    ) {
      plan.call(this, { ...asked, batchSize: asked.batchSize > 1 ? 5_000_000 : 1 });
    });
    await expect(ask(rows + 1)).rejects.toMatchObject({ code: 'out-of-memory' });
    planning.mockRestore();
    expect(await ask(rows)).toEqual(small);
    await expect(ask(2_000_000)).rejects.toMatchObject({ code: 'out-of-memory' });
    await core.command('1', { kind: 'step', batches: 1 });
    await fit.when(({ batch, state }) => batch === 3 && state === 'paused');
    const { answer } = await core.ask({ kind: 'trace', inputs: inputs.slice(0, timesteps) }, '1');
    expect(answer.outputs).toHaveLength(outputs);
    await core.command('1', { kind: 'stop' });
    await fit.result;
  });

  it('is refused before its sequences are drawn', async () => {
    const drawing = vi.spyOn(examples, 'generateExamples');
    const core = await coreOn('simd');
    const { snapshot } = await core.fit(smallFit, () => undefined);
    const asked = core.ask({ kind: 'gradient-norms', samples: 2_000_000, seed: 1 }, snapshot);
    await expect(asked).rejects.toMatchObject({ code: 'out-of-memory' });
    expect(drawing).not.toHaveBeenCalled();
  });

  it.each([0, -1, 1.5, Number.NaN])('%s sequences are a bad request', async (samples) => {
    const core = await coreOn('simd');
    const { snapshot } = await core.fit(smallFit, () => undefined);
    const asked = core.ask({ kind: 'gradient-norms', samples, seed: 1 }, snapshot);
    await expect(asked).rejects.toMatchObject({ code: 'bad-request' });
  });
});

it('a unit that the model does not have is a bad request', async () => {
  const core = createCore();
  const { snapshot } = await core.fit(smallFit, () => undefined);
  for (const [layer, unit] of [
    [0, 4],
    [0, -1],
    [2, 0],
    [-1, 0],
    [0.5, 0],
    [0, 0.5],
  ]) {
    const asked = core.ask({ kind: 'unit-weights', layer, unit }, snapshot);
    await expect(asked).rejects.toMatchObject({ code: 'bad-request' });
  }
});

it('an output that the model does not have is a bad request', async () => {
  const core = createCore();
  const { snapshot } = await core.fit(smallFit, () => undefined);
  for (const output of [-1, outputs, 0.5]) {
    const asked = core.ask({ kind: 'input-gradient', inputs, output }, snapshot);
    await expect(asked).rejects.toMatchObject({ code: 'bad-request' });
  }
});
