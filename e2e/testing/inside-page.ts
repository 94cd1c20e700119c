/** Runs in the page: a core of its own fits the same model, and `core/lstm` in float64 says what is inside it. */
import type { FitRequest } from '../../src/core/api';
import { createCore } from '../../src/core/create-core';
import { stackWeights } from '../../src/core/lstm/flat-weights';
import { meanAbsoluteLoss } from '../../src/core/lstm/loss';
import { stackBackward, stackForward, toTimeMajor } from '../../src/core/lstm/stack';
import { generateExamples, generateSequence } from '../../src/core/sequence/examples';
import { createStream } from '../../src/core/sequence/random';
import { watchFit } from '../../src/core/testing/watched-fit';

/** Of every layer: each quantity, [timesteps, units]; the gradients as the figure shows them. */
export async function define(request: FitRequest, batches: number, period: number, decay: number) {
  const core = createCore();
  await core.useEngine('simd');
  const fit = watchFit(core, { ...request, pauseAfter: batches });
  await fit.when(({ state }) => state === 'paused');
  await core.command(request.run, { kind: 'stop' });
  const { snapshot } = await fit.result;
  const { shape, seed } = request;
  const { timesteps, outputs } = shape;
  const weights = stackWeights(shape, Float64Array.from(snapshot.weights));
  const wave = Float64Array.from(
    Float32Array.from(generateSequence(timesteps + outputs, period, decay)).subarray(0, timesteps),
  );
  const trace = stackForward(shape, weights, wave);
  const dOutputs = Float64Array.from({ length: outputs }, (_, output) => Number(output === 0));
  const { dInputs } = stackBackward(shape, weights, trace, dOutputs);

  const rows = 10;
  const examples = generateExamples(timesteps, rows, outputs, createStream(seed, 'training'));
  const inputs = toTimeMajor(Float64Array.from(examples.inputs), rows, timesteps);
  const batch = stackForward(shape, weights, inputs, rows);
  const { dForecasts } = meanAbsoluteLoss(batch.outputs, Float64Array.from(examples.targets));
  const { dHidden } = stackBackward(shape, weights, batch, dForecasts);
  return {
    batch: snapshot.batch,
    layers: trace.layers.map(({ i, f, g, o, c, h }) => ({
      i: [...i],
      f: [...f],
      g: [...g],
      o: [...o],
      c: [...c],
      h: [...h],
    })),
    outputs: [...trace.outputs],
    inputGradient: [...dInputs],
    norms: dHidden.map((gradient) => {
      const block = gradient.length / timesteps;
      return Array.from({ length: timesteps }, (_, t) =>
        Math.hypot(...gradient.subarray(t * block, (t + 1) * block)),
      );
    }),
  };
}
