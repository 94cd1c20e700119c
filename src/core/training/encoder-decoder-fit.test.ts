import { describe, expect, it } from 'vitest';
import type { EngineName, FitRequest } from '../api';
import { createCore } from '../create-core';
import { stackLayout } from '../kernels/webgl/layout';
import { encoderDecoderForward, type EncoderDecoderShape } from '../lstm/encoder-decoder';
import { stackWeights } from '../lstm/flat-weights';
import { smallFit, smallShape } from '../testing/small-fit';

const shape: EncoderDecoderShape = { ...smallShape, decoder: { units: 5, returnSequences: true } };
const request: FitRequest = { ...smallFit, shape };
const inputs = Float32Array.from({ length: shape.timesteps }, (_, index) => index / 10);

const ignore = (): void => undefined;
const distance = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Math.max(...Array.from(one, (value, index) => Math.abs(value - other[index])));

async function fitOn(engine: EngineName, change: Partial<FitRequest> = {}) {
  const core = createCore();
  await core.useEngine(engine);
  const result = await core.fit({ ...request, ...change }, ignore);
  return { core, ...result };
}

describe('a fit of a model with a decoder', () => {
  it('gives the same model and loss on simd as with stock layers', async () => {
    const simd = await fitOn('simd');
    const stock = await fitOn('reference');
    expect(simd.last.batch).toBe(10);
    expect(Math.abs(simd.last.loss - stock.last.loss)).toBeLessThan(1e-5);
    expect(distance(simd.snapshot.weights, stock.snapshot.weights)).toBeLessThan(1e-4);
  });

  it('is forecast and evaluated on either engine as core/lstm defines it', async () => {
    const { core, snapshot } = await fitOn('simd');
    const expected = encoderDecoderForward(shape, stackWeights(shape, snapshot.weights), inputs).outputs;
    const evaluations: number[] = [];
    for (const engine of ['simd', 'reference'] as const) {
      await core.useEngine(engine);
      const { answer } = await core.ask({ kind: 'forecast', inputs }, snapshot);
      expect(answer).toHaveLength(shape.outputs);
      expect(distance(answer, expected)).toBeLessThan(1e-6);
      const evaluation = await core.ask({ kind: 'evaluate', samples: 20, seed: 3, draw: 0 }, snapshot);
      expect(evaluation.answer.maeByStep).toHaveLength(shape.outputs);
      evaluations.push(evaluation.answer.mae);
    }
    expect(Math.abs(evaluations[0] - evaluations[1])).toBeLessThan(1e-6);
  });

  it('goes on from a snapshot with the same bits', async () => {
    const whole = await fitOn('simd', { epochs: 2 });
    const first = await fitOn('simd');
    const rest = await fitOn('simd', { epochs: 2, from: first.snapshot });
    expect(rest.snapshot.weights).toEqual(whole.snapshot.weights);
  });

  it('cannot be looked into', async () => {
    const { core, snapshot } = await fitOn('simd');
    await expect(core.ask({ kind: 'trace', inputs }, snapshot)).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  it('is counted by TensorFlow.js layer by layer', async () => {
    const { core } = await fitOn('simd');
    const { answer } = await core.ask({ kind: 'summary', shape });
    expect(JSON.stringify(answer)).toContain('RepeatVector');
  });

  it('is refused by the layout of the graphics card', () => {
    expect(() => stackLayout(shape)).toThrow(RangeError);
  });
});
