import { expect, it, vi } from 'vitest';
import { nearestWaveForecasts } from '../sequence/nearest-wave';
import { smallFit, smallShape } from '../testing/small-fit';
import type { Forecaster } from '../training/training';
import { evaluate } from './evaluate';
import { chunkRows } from './forecast-all';

vi.mock('../sequence/nearest-wave', { spy: true });

const stack = (timesteps: number, count: number, units: number) => ({
  timesteps,
  layers: Array.from({ length: count }, (_, index) => ({ units, returnSequences: index < count - 1 })),
});

it.each([
  ['the chapter’s model', stack(50, 2, 20), 250],
  ['a large one', stack(200, 2, 128), 39],
  ['the largest', stack(400, 8, 256), 10],
])('forecasts %s in chunks that fit into memory', (_, model, rows) => expect(chunkRows(model)).toBe(rows));

/** Continues each sequence with its last value, and records the number of sequences of each call. */
function lastValue(timesteps: number, outputs: number, counts: number[]): Forecaster {
  return {
    fill: () => undefined,
    async predict(inputs, count) {
      counts.push(count);
      return Float32Array.from(
        { length: count * outputs },
        (_, index) => inputs[(Math.floor(index / outputs) + 1) * timesteps - 1],
      );
    },
    dispose: () => undefined,
  };
}

/** Nothing is kept between the questions. */
const once = <T>(_: string, compute: () => Promise<T>): Promise<T> => compute();

it('gives the same evaluation in small chunks as in large ones', async () => {
  const { timesteps, outputs } = smallShape;
  const evaluations = [];
  const chunks = [];
  for (const units of [4, 10_000]) {
    const counts: number[] = [];
    const { samples, seed } = smallFit;
    const shape = { ...smallShape, layers: [{ units, returnSequences: false }] };
    const place = { samples, seed, epoch: 1, sample: 0, learningRate: 0.01, lossSum: 0 };
    const forecaster = async () => lastValue(timesteps, outputs, counts);
    const reader = () => Promise.reject(new Error('an evaluation looks at forecasts alone'));
    const question = { kind: 'evaluate', samples: 255, seed: 1, draw: 0 } as const;
    evaluations.push(await evaluate.answer(question, { shape, place, forecaster, reader, once }));
    chunks.push(counts);
  }
  expect(chunks[0]).toEqual([250, 5, 95]);
  expect(Math.max(...chunks[1])).toBe(20);
  expect(evaluations[1]).toEqual(evaluations[0]);
  const [{ mae, baselines, baselinesByStep, maeByStep, lookUp, lookUpSamples }] = evaluations;
  expect(mae).toBeCloseTo(baselines['repeat-last'], 6);
  maeByStep.forEach((error, step) => expect(error).toBeCloseTo(baselinesByStep['repeat-last'][step], 6));
  // It looks among the model's own training sequences.
  expect(lookUpSamples).toBe(smallFit.samples);
  expect(lookUp).toBeGreaterThan(0);
  expect(lookUp).toBeLessThan(baselines['always-half']);
});

it('computes what does not depend on the weights once for the models of a fit', async () => {
  const { timesteps, outputs } = smallShape;
  const { samples, seed } = smallFit;
  const ask = (of: { sample?: number; samples?: number; draw?: number }) => {
    const place = { samples, seed, epoch: 0, sample: 10, learningRate: 0.01, lossSum: 0, ...of };
    const question = { kind: 'evaluate', samples: 120, seed: 2, draw: of.draw ?? 0 } as const;
    const forecaster = async () => lastValue(timesteps, outputs, []);
    const reader = () => Promise.reject(new Error('an evaluation looks at forecasts alone'));
    return evaluate.answer(question, { shape: smallShape, place, forecaster, reader, once });
  };
  const calls = () => vi.mocked(nearestWaveForecasts).mock.calls.length;
  const first = await ask({});
  const before = calls();
  const later = await ask({ sample: 60 });
  expect(calls()).toBe(before);
  const { trainingMae, ...rest } = first;
  expect(later).toEqual({ ...rest, trainingMae: later.trainingMae });
  expect(later.trainingMae).not.toBe(trainingMae);
  // Other training data, or another test set, has other rivals.
  expect((await ask({ samples: 40 })).lookUp).not.toBe(first.lookUp);
  expect((await ask({ draw: 1 })).baselines).not.toEqual(first.baselines);
  expect(await ask({})).toEqual(first);
});
