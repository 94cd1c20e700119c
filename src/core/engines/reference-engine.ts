/** Stock TensorFlow.js layers on its plain backend: slow, and what every other engine is compared with. */
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
