import { beforeAll, describe, expect, it } from 'vitest';
import { toTimeMajor, stackForward } from '../core/lstm/stack';
import { meanAbsoluteError } from '../core/sequence/baselines';
import { generateExamples } from '../core/sequence/examples';
import { createStream } from '../core/sequence/random';
import { fitShipped } from './testing/fit-shipped';
import { weightsFile, weightsOfFile } from './testing/weights-file';
import { runShipped, shippedFacts, shippedSettings, shippedShape } from './shipped-model';

const { timesteps, outputs } = shippedShape;

describe('the shipped weights', () => {
  let made: Awaited<ReturnType<typeof fitShipped>>;
  beforeAll(async () => {
    made = await fitShipped();
    // Some 25 fits like the chapter’s: half a minute on a quiet machine.
  }, 600_000);

  it('equal to the bit the result of the fit with the initial settings; if not: npm run weights', () =>
    expect(new Float32Array(weightsFile)).toEqual(made.weights));

  it('have the errors that were measured for them', () => expect(shippedFacts).toEqual(made.facts));

  it('have that error on the first test set when it is computed by definition', () => {
    const count = 1000;
    const test = generateExamples(timesteps, count, outputs, createStream(shippedSettings.seed, 'test', 0));
    const forecasts = stackForward(
      shippedShape,
      weightsOfFile,
      toTimeMajor(test.inputs, count, timesteps),
      count,
    ).outputs;
    expect(meanAbsoluteError(forecasts, test.targets)).toBeCloseTo(shippedFacts.mae, 6);
  });

  it('give the same forecast for a wave alone and in a batch', () => {
    const two = generateExamples(timesteps, 2, outputs, createStream(1, 'demo'));
    const together = stackForward(
      shippedShape,
      weightsOfFile,
      toTimeMajor(two.inputs, 2, timesteps),
      2,
    ).outputs;
    const alone = runShipped(weightsOfFile, two.inputs.subarray(timesteps)).outputs;
    expect([...alone]).toEqual([...together.subarray(outputs)]);
  });
});
