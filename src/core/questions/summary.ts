/** The summary table that TensorFlow.js gives of an untrained model. */
import type { ModelShape } from '../lstm/shapes';
import type { ModelSummary } from '../model/summarize';
import { aboutItself } from './question';

export interface SummaryQuestion {
  readonly kind: 'summary';
  readonly shape: ModelShape;
}

export const summary = aboutItself(
  'summary',
  () => import('../model/summarize'),
  ({ shape }: SummaryQuestion, { summarize }): Promise<ModelSummary> => summarize(shape),
);
