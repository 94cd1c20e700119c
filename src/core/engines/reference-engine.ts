/** Stock TensorFlow.js layers on its `cpu` backend: slow; every other engine is compared with it. */
import { whileArriving } from '../work';
import type * as Stock from '../training/stock-engine';
import type { Engine } from './engine';

let loaded: typeof Stock | undefined;

const stock = async (): Promise<typeof Stock> =>
  (loaded ??= await whileArriving(import('../training/stock-engine')));

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
