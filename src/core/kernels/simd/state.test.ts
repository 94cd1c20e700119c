/**
 * A training that is cut in two: some batches, the state, then a new training that is given it, on the same engine or
 * another, and the rest of the batches. Equal to the training that nothing disturbed.
 */
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import v8 from 'node:v8';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelShape } from '../../api';
import { trainBound } from '../../model/bound';
import { buildModel, disposeModel } from '../../model/build';
import { stockTraining } from '../../training/stock';
import { initialState, type Training, type TrainingState } from '../../training/training';
import { FusedAdam } from '../fused-adam';
import { drawTrainingBatch } from '../testing/training-batch';
import { stackVariants, type StackVariant } from './create-stack';
import { SimdTraining } from './simd-training';

// Node 20 has relaxed SIMD behind this flag; later versions and browsers have it without.
if (!stackVariants().includes('relaxed')) v8.setFlagsFromString('--experimental-wasm-relaxed-simd');

type Engine = StackVariant | 'stock';
const engines: readonly Engine[] = ['fixed', 'relaxed', 'script', 'stock'];

/** Between engines, after at most four steps; within one, the same operations give the same bits, but for stock's β. */
const tolerance = 1e-5;

const learningRate = 0.001;

type Seeded = ModelShape & { readonly seed: number };

/** A new training; with `state`, it goes on from there. */
async function begin(
  shape: Seeded,
  engine: Engine,
  rows: number,
  state: TrainingState = initialState(shape, shape.seed),
): Promise<Training> {
  const start = { shape, state, batchSize: rows };
  return engine === 'stock' ? trainBound(start, stockTraining) : SimdTraining.create(start, engine);
}

const odd = fc.integer({ min: 1, max: 11 }).filter((units) => units % 4 > 0);
const plan = fc.record({
  // TensorFlow.js' own layers refuse a sequence of one timestep.
  timesteps: fc.integer({ min: 2, max: 6 }),
  units: fc.array(odd, { minLength: 1, maxLength: 3 }),
  outputs: fc.integer({ min: 1, max: 5 }),
  // Up to two slices (kernels/simd/assembly).
  rows: fc.integer({ min: 1, max: 19 }),
  before: fc.integer({ min: 0, max: 3 }),
  after: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat(1000),
});

type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

const specOf = ({ timesteps, units, outputs, seed }: Omit<Plan, 'rows' | 'before' | 'after'>): Seeded => ({
  timesteps,
  features: 1,
  layers: units.map((count, index) => ({ units: count, returnSequences: index < units.length - 1 })),
  outputs,
  seed,
});

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe.each(engines)('from %s', (from) => {
  it.each(engines)('to %s', async (to) => {
    await fc.assert(
      fc.asyncProperty(plan, async (drawn) => {
        const spec = specOf(drawn);
        const { rows, before, after } = drawn;
        const tensors = tf.memory().numTensors;
        const step = async (training: Training, draw: number): Promise<number> => {
          const { inputs, targets } = drawTrainingBatch(spec, rows, draw);
          training.step(inputs, targets, rows, learningRate);
          return (await training.takeLosses())[0];
        };
        const undisturbed = await begin(spec, from, rows);
        const left = await begin(spec, from, rows);
        for (let draw = 0; draw < before; draw++) {
          await step(undisturbed, draw);
          await step(left, draw);
        }
        const state = await left.state();
        left.dispose();
        const right = await begin(spec, to, rows, state);
        expect(await right.state()).toEqual(state);
        const losses: [number, number][] = [];
        for (let draw = before; draw < before + after; draw++) {
          losses.push([await step(right, draw), await step(undisturbed, draw)]);
        }
        const [ours, theirs] = [await right.state(), await undisturbed.state()];
        expect(await right.weights()).toEqual(ours.weights);
        expect(ours.iterations).toBe(before + after);
        if (from === to && from !== 'stock') {
          expect(ours).toEqual(theirs);
          losses.forEach(([loss, expected]) => expect(loss).toBe(expected));
        } else {
          losses.forEach(([loss, expected]) => expect(Math.abs(loss - expected)).toBeLessThan(tolerance));
          expectClose(ours.weights, theirs.weights);
          expectClose(ours.firstMoments, theirs.firstMoments);
          expectClose(ours.secondMoments, theirs.secondMoments);
        }
        right.dispose();
        undisturbed.dispose();
        expect(tf.memory().numTensors).toBe(tensors);
      }),
      { seed: 20261126, numRuns: from === 'stock' || to === 'stock' ? 8 : 25 },
    );
  });
});

function expectClose(actual: Float32Array, expected: Float32Array): void {
  const largest = actual.reduce((most, value, k) => Math.max(most, Math.abs(value - expected[k])), 0);
  expect(actual).toHaveLength(expected.length);
  expect(largest).toBeLessThan(tolerance);
}

describe('FusedAdam.restore', () => {
  const spec = specOf({ timesteps: 4, units: [3, 2], outputs: 2, seed: 1 });

  async function trained(): Promise<TrainingState> {
    const training = await SimdTraining.create({ shape: spec, state: initialState(spec, 1), batchSize: 3 });
    const { inputs, targets } = drawTrainingBatch(spec, 3, 0);
    for (let k = 0; k < 3; k++) training.step(inputs, targets, 3, learningRate);
    return training.state();
  }

  const restored = (shape: Seeded, state: TrainingState) => {
    const model = buildModel(shape, shape);
    const optimizer = new FusedAdam(learningRate);
    const variables = model.trainableWeights.map((weight) => weight.read() as tf.Variable);
    const end = (): void => {
      optimizer.dispose();
      disposeModel(model);
    };
    return { optimizer, variables, end, restore: () => optimizer.restore(variables, state) };
  };

  it('is seen by saving', async () => {
    const state = await trained();
    const { optimizer, variables, end, restore } = restored(spec, state);
    restore();
    const saved = (await optimizer.getWeights()).map(({ tensor }) => [...tensor.dataSync()]);
    expect(saved).toHaveLength(1 + 2 * variables.length);
    expect(saved.flat()).toEqual([3, ...state.firstMoments, ...state.secondMoments]);
    end();
  });

  it('refuses moments of another model', async () => {
    const { end, restore } = restored({ ...spec, outputs: 3 }, await trained());
    expect(restore).toThrow(RangeError);
    end();
  });
});
