/** Traces and gradients of a model equal those of `core/lstm`, during a fit on each engine. */
import { describe, expect, it } from 'vitest';
import { createCore } from '../create-core';
import { stackWeights } from '../lstm/flat-weights';
import { meanAbsoluteLoss } from '../lstm/loss';
import { stackBackward, stackForward, toTimeMajor } from '../lstm/stack';
import { generateExamples } from '../sequence/examples';
import { createStream } from '../sequence/random';
import { smallFit, smallShape } from '../testing/small-fit';
import { watchFit } from '../testing/watched-fit';

const { timesteps, outputs } = smallShape;
const rows = 20;
const { inputs, targets } = generateExamples(
  timesteps,
  rows,
  outputs,
  createStream(smallFit.seed, 'training'),
);

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
    const core = createCore();
    await core.useEngine(engine);
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
    const { weights } = backward(Float64Array.from(dForecasts));
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
    expect(norms.answer.hidden.map(({ length }) => length)).toEqual([timesteps, timesteps]);

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

it('an output that the model does not have is a bad request', async () => {
  const core = createCore();
  const { snapshot } = await core.fit(smallFit, () => undefined);
  for (const output of [-1, outputs, 0.5]) {
    const asked = core.ask({ kind: 'input-gradient', inputs, output }, snapshot);
    await expect(asked).rejects.toMatchObject({ code: 'bad-request' });
  }
});
