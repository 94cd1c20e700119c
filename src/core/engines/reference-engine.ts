/** Stock TensorFlow.js layers on its `cpu` backend: slow; every other engine is compared with it. */
import '@tensorflow/tfjs-backend-cpu';
import { stockForecaster, stockTraining } from '../training/stock';
import type { Engine } from './engine';

export const engine: Engine = {
  backend: 'cpu',
  isMeasured: false,
  costFactor: 1,
  refusal: () => undefined,
  autoRefusal: () => undefined,
  start: async () => ({}),
  check: () => undefined,
  training: stockTraining,
  forecaster: stockForecaster,
};
