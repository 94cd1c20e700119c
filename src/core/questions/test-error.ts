/** The error of a model alone on test sequences: what `evaluate` says of it, without its rivals, in a fraction of the time. */
import { meanAbsoluteError } from '../sequence/baselines';
import { forecastTest, type TestSet } from './forecast-all';
import { aboutModel } from './question';

export interface TestErrorQuestion extends TestSet {
  readonly kind: 'test-error';
}

export const testError = aboutModel<TestErrorQuestion, number>('test-error', async (question, model) => {
  const { test, forecasts } = await forecastTest(question, model);
  return meanAbsoluteError(forecasts, test.targets);
});
