/**
 * A training that is cut in two: some batches, the state, then a new model, optimizer and training that are given it,
 * on the same engine or another, and the rest of the batches. Equal to the training that nothing disturbed.
 */
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import v8 from 'node:v8';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelShape } from '../../api';
import { buildModel, disposeModel, type Model } from '../../model/build';
import { stockTraining } from '../../training/stock';
import type { Training, TrainingState } from '../../training/training';
import { FusedAdam } from '../fused-adam';
import { restoreModel } from '../testing/restore-model';
import { drawTrainingBatch } from '../testing/training-batch';
import { stackVariants, type StackVariant } from './create-stack';
import { SimdTraining } from './simd-training';

// Node 20 has relaxed SIMD behind this flag; later versions and browsers have it without.
if (!stackVariants().includes('relaxed')) v8.setFlagsFromString('--experimental-wasm-relaxed-simd');

type Engine = StackVariant | 'stock';
const engines: readonly Engine[] = ['fixed', 'relaxed', 'script', 'stock'];

/** Between engines, after at most four steps; within one, the same operations give the same bits, but for stock's β. */
const tolerance = 1e-5;

interface Run {
  readonly model: Model;
  readonly optimizer: FusedAdam;
  readonly training: Training;
}

/** A new model, optimizer and training; with `state`, they go on from it. */
type Seeded = ModelShape & { readonly seed: number };

async function begin(spec: Seeded, engine: Engine, rows: number, state?: TrainingState): Promise<Run> {
  const model = buildModel(spec, spec);
  const optimizer = new FusedAdam(0.001);
  if (state) restoreModel(model, optimizer, state);
  const training =
    engine === 'stock'
      ? stockTraining(model, optimizer)
      : await SimdTraining.create(model, optimizer, rows, engine);
  return { model, optimizer, training };
}

function end({ model, optimizer, training }: Run): void {
  training.dispose();
  optimizer.dispose();
  disposeModel(model);
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
        const step = async ({ training }: Run, draw: number): Promise<number> => {
          const { inputs, targets } = drawTrainingBatch(spec, rows, draw);
          training.step(inputs, targets, rows);
          return (await training.takeLosses())[0];
        };
        const undisturbed = await begin(spec, from, rows);
        const left = await begin(spec, from, rows);
        for (let draw = 0; draw < before; draw++) {
          await step(undisturbed, draw);
          await step(left, draw);
        }
        const state = await left.training.state();
        end(left);
        const right = await begin(spec, to, rows, state);
        expect(await right.training.state()).toEqual(state);
        const losses: [number, number][] = [];
        for (let draw = before; draw < before + after; draw++) {
          losses.push([await step(right, draw), await step(undisturbed, draw)]);
        }
        const [ours, theirs] = [await right.training.state(), await undisturbed.training.state()];
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
        end(right);
        end(undisturbed);
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
    const run = await begin(spec, 'fixed', 3);
    const { inputs, targets } = drawTrainingBatch(spec, 3, 0);
    for (let k = 0; k < 3; k++) run.training.step(inputs, targets, 3);
    const state = await run.training.state();
    end(run);
    return state;
  }

  it('is seen by saving', async () => {
    const state = await trained();
    const run = await begin(spec, 'fixed', 3, state);
    const saved = (await run.optimizer.getWeights()).map(({ tensor }) => [...tensor.dataSync()]);
    expect(saved).toHaveLength(1 + 2 * run.model.trainableWeights.length);
    expect(saved.flat()).toEqual([3, ...state.firstMoments, ...state.secondMoments]);
    end(run);
  });

  it('takes the moments back from a kernel that held newer ones', async () => {
    const state = await trained();
    const run = await begin(spec, 'fixed', 3);
    const { inputs, targets } = drawTrainingBatch(spec, 3, 1);
    run.training.step(inputs, targets, 3);
    restoreModel(run.model, run.optimizer, state);
    expect(await run.training.state()).toEqual(state);
    const other = await begin(spec, 'fixed', 3, state);
    for (const { training } of [run, other]) training.step(inputs, targets, 3);
    expect(await run.training.state()).toEqual(await other.training.state());
    end(run);
    end(other);
  });

  it('refuses moments of another model', async () => {
    const state = await trained();
    const run = await begin({ ...spec, outputs: 3 }, 'fixed', 3);
    const variables = run.model.trainableWeights.map((weight) => weight.read() as tf.Variable);
    expect(() => run.optimizer.restore(variables, state)).toThrow(RangeError);
    end(run);
  });
});

it('a state is a copy, and taking it assigns no variable and makes no tensor', async () => {
  const spec = specOf({ timesteps: 4, units: [3, 2], outputs: 2, seed: 1 });
  const run = await begin(spec, 'fixed', 2);
  const { inputs, targets } = drawTrainingBatch(spec, 2, 0);
  run.training.step(inputs, targets, 2);
  const tensors = tf.memory().numTensors;
  const state = await run.training.state();
  expect(tf.memory().numTensors).toBe(tensors);
  const kept = structuredClone(state);
  run.training.step(inputs, targets, 2);
  expect(state).toEqual(kept);
  expect((await run.training.state()).weights).not.toEqual(kept.weights);
  end(run);
});
