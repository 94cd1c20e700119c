/** Stock TensorFlow.js layers on its `cpu` backend: slow; every other engine is compared with it. */
import { whileWaiting } from '../work';
import type { Engine } from './engine';

type Stock = typeof import('../training/stock-engine');

let loaded: Stock | undefined;

const stock = async (): Promise<Stock> => (loaded ??= await whileWaiting(import('../training/stock-engine')));

export const engine: Engine = {
  isMeasured: false,
  costFactor: 1,
  refusal: () => undefined,
  autoRefusal: () => undefined,
  isLoaded: () => loaded !== undefined,
  load: async () => void (await stock()),
  async start() {
    await (await stock()).start();
    return {};
  },
  check: () => undefined,
  training: async (start) => (await stock()).training(start),
  forecaster: async (shape) => (await stock()).forecaster(shape),
};
