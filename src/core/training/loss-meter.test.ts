import { expect, it } from 'vitest';
import { LossMeter } from './loss-meter';
import type { Training } from './training';

const begun = (): LossMeter => {
  const meter = new LossMeter({
    run: '1',
    epochs: 1,
    firstBatch: 0,
    batches: 10,
    epoch: 1,
    lossSum: 0,
    sample: 0,
    learningRate: 0.01,
    engine: 'simd',
    started: 0,
  });
  meter.batchDone(10, 0.01);
  meter.batchDone(5, 0.01);
  return meter;
};

/** An engine that gives these losses. */
const giving = (losses: readonly number[]): Training => ({
  step: () => undefined,
  takeLosses: async () => losses,
  weights: () => new Float32Array(),
  state: () => Promise.reject(new Error('not asked here')),
  dispose: () => undefined,
});

it('weights each loss by its rows', async () => {
  const meter = begun();
  await meter.read(giving([0.3, 0.6]));
  expect(meter.last.loss).toBeCloseTo((10 * 0.3 + 5 * 0.6) / 15, 12);
});

it.each([[[]], [[0.3]], [[0.3, 0.2, 0.1]]])(
  'another number of losses than of batches, %j, is a fault of the engine and not of the learning rate',
  async (losses) => {
    await expect(begun().read(giving(losses))).rejects.toMatchObject({
      code: 'internal',
      message: `${losses.length} losses of 2 batches`,
    });
  },
);

it.each([Number.NaN, Infinity])('a loss of %d has diverged', async (loss) => {
  await expect(begun().read(giving([0.3, loss]))).rejects.toMatchObject({ code: 'diverged' });
});
