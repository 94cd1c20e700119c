/** What a contestant trains. */
import type { ModelShape } from '../../src/core/api';

export interface Task {
  readonly shape: ModelShape;
  /** Of the initial weights. */
  readonly seed: number;
  readonly batchSize: number;
  readonly learningRate: number;
}
