/**
 * Compares a whole fit with the same streams, order and batches through `core/lstm` in float64. Tests that the loss is
 * Keras' running mean of one epoch, weighted by samples, and that the last, smaller batch is trained on.
 */
import { describe, expect, it } from 'vitest';
import type { FitProgress, FitRequest } from '../api';
import { createCore } from '../create-core';
import { createAdam } from '../lstm/adam';
import { initialWeights } from '../lstm/initial-weights';
import { weightList, type StackWeights } from '../lstm/shapes';
import { stackForward, toTimeMajor } from '../lstm/stack';
import { trainStep } from '../lstm/step';
import { drawPatterns, examplesOf, generateExamples } from '../sequence/examples';
import { createStream, shuffle } from '../sequence/random';
import { smallFit, smallShape } from '../testing/small-fit';

/** Batches of 10, 10 and 5. */
const request: FitRequest = { ...smallFit, samples: 25, batchSize: 10 };
const { timesteps, outputs } = smallShape;

/** Float32 against float64 over a few batches. */
const lossTolerance = 1e-5;
const forecastTolerance = 1e-4;

/** [10, timesteps], not from a training stream. */
const unseen = generateExamples(timesteps, 10, outputs, createStream(request.seed, 'test')).inputs;

interface Defined {
  /** Mean loss of each batch of the last epoch, before its update. */
  readonly losses: readonly { readonly rows: number; readonly loss: number }[];
  /** Of `unseen`, [10, outputs]. */
  readonly forecasts: Float64Array;
}

/** The expected result of the fit, when the first `trained` samples of each epoch's order are trained on. */
function define({ epochs, samples, batchSize, seed, learningRate }: FitRequest, trained = samples): Defined {
  const weights = float64(initialWeights(smallShape, createStream(seed, 'weights')));
  const adam = createAdam(weightList(weights));
  const patterns = drawPatterns(samples, createStream(seed, 'training'));
  let losses: { rows: number; loss: number }[] = [];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const order = Uint32Array.from({ length: samples }, (_, index) => index);
    shuffle(order, createStream(seed, 'order', epoch));
    losses = [];
    for (let first = 0; first < trained; first += batchSize) {
      const chosen = order.subarray(first, first + batchSize);
      const rows = chosen.length;
      const drawn = examplesOf(patterns, chosen, timesteps, outputs);
      const inputs = toTimeMajor(Float64Array.from(drawn.inputs), rows, timesteps);
      const batch = { batchSize: rows, inputs, targets: Float64Array.from(drawn.targets) };
      losses.push({ rows, loss: trainStep(smallShape, weights, adam, batch, learningRate) });
    }
  }
  const inputs = toTimeMajor(Float64Array.from(unseen), 10, timesteps);
  return { losses, forecasts: Float64Array.from(stackForward(smallShape, weights, inputs, 10).outputs) };
}

function float64({ layers, head }: StackWeights): StackWeights<Float64Array> {
  return {
    layers: layers.map(({ kernel, recurrentKernel, bias }) => ({
      kernel: Float64Array.from(kernel),
      recurrentKernel: Float64Array.from(recurrentKernel),
      bias: Float64Array.from(bias),
    })),
    ...(head && { head: { kernel: Float64Array.from(head.kernel), bias: Float64Array.from(head.bias) } }),
  };
}

function weightedMean(losses: Defined['losses']): number {
  const sum = losses.reduce((total, { rows, loss }) => total + rows * loss, 0);
  return sum / losses.reduce((total, { rows }) => total + rows, 0);
}

const distance = (left: ArrayLike<number>, right: ArrayLike<number>): number =>
  Math.max(...Array.from(left, (value, index) => Math.abs(value - right[index])));

describe('the tolerances', () => {
  it('tell Keras’ mean from similar means', () => {
    const { losses } = define(request);
    const mean = weightedMean(losses);
    expect(losses.map(({ rows }) => rows)).toEqual([10, 10, 5]);
    const unweighted = losses.reduce((sum, { loss }) => sum + loss, 0) / losses.length;
    const neighbours = [unweighted, weightedMean(losses.slice(0, 2)), losses[2].loss];
    for (const other of neighbours) expect(Math.abs(other - mean)).toBeGreaterThan(10 * lossTolerance);
  });

  it('tell a fit without its last batch by its forecasts', () => {
    const difference = distance(define(request).forecasts, define(request, 20).forecasts);
    expect(difference).toBeGreaterThan(10 * forecastTolerance);
  });
});

describe.each(['reference', 'simd'] as const)('a fit on %s', (engine) => {
  it.each([1, 2])('of %d epochs has the losses and forecasts of core/lstm', async (epochs) => {
    const core = createCore();
    await core.useEngine(engine);
    const said: FitProgress[] = [];
    const { last, snapshot } = await core.fit({ ...request, epochs }, (event) => {
      if (event.kind === 'progress') said.push(event.progress);
    });
    const defined = define({ ...request, epochs });

    expect(said.at(-1)).toEqual(last);
    expect(last).toMatchObject({ batch: 3 * epochs, batches: 3 * epochs, epoch: epochs - 1 });
    expect(Math.abs(last.loss - weightedMean(defined.losses))).toBeLessThan(lossTolerance);
    // There are so few batches that each is a point of the curve; `defined` has the losses of the last epoch.
    const curve = said.flatMap((progress) => progress.curve);
    expect(curve.map(({ batch }) => batch)).toEqual(Array.from({ length: 3 * epochs }, (_, k) => k + 1));
    const recent = curve.slice(-3).map(({ recentLoss }) => recentLoss);
    const means = curve.slice(-3).map(({ loss }) => loss);
    const { losses } = defined;
    expect(
      distance(
        recent,
        losses.map(({ loss }) => loss),
      ),
    ).toBeLessThan(lossTolerance);
    expect(
      distance(
        means,
        losses.map((_, k) => weightedMean(losses.slice(0, k + 1))),
      ),
    ).toBeLessThan(lossTolerance);
    const { answer: forecasts } = await core.ask({ kind: 'forecast', inputs: unseen }, snapshot);
    expect(forecasts).toHaveLength(defined.forecasts.length);
    expect(distance(forecasts, defined.forecasts)).toBeLessThan(forecastTolerance);
  });
});
