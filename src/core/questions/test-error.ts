/** The error of a model alone on test sequences: what `evaluate` says of it, without its rivals, in a fraction of the time. */
import { meanAbsoluteError } from '../sequence/baselines';
import { generateExamples } from '../sequence/examples';
import { createStream } from '../sequence/random';
import { chunkRows, forecastAll, type EvaluateQuestion } from './evaluate';
import { aboutModel } from './question';

export interface TestErrorQuestion extends Omit<EvaluateQuestion, 'kind'> {
  readonly kind: 'test-error';
}

export const testError = aboutModel<TestErrorQuestion, number>(
  'test-error',
  async ({ samples, seed, draw }, { shape, forecaster }) => {
    const { timesteps, outputs } = shape;
    const test = generateExamples(timesteps, samples, outputs, createStream(seed, 'test', draw));
    const forecasts = await forecastAll(await forecaster(), test, timesteps, chunkRows(shape));
    return meanAbsoluteError(forecasts, test.targets);
  },
);
