/** Many fits and questions leave TensorFlow.js' memory and the number of WebAssembly memories as they were. */
import v8 from 'node:v8';
import vm from 'node:vm';
import { memory } from '@tensorflow/tfjs-core';
import { afterEach, expect, it } from 'vitest';
import { createCore } from './create-core';
import { smallFit } from './testing/small-fit';
import { watchFit } from './testing/watched-fit';

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

const { instantiate } = WebAssembly;
afterEach(() => {
  WebAssembly.instantiate = instantiate;
});

/** Notes each WebAssembly memory that is created, and counts those that have not been freed. */
function watchMemories() {
  const created: WeakRef<object>[] = [];
  // A mock of the test library would keep every result alive.
  WebAssembly.instantiate = (async (module: WebAssembly.Module) => {
    const instance = await instantiate(module);
    created.push(new WeakRef(instance.exports.memory as WebAssembly.Memory));
    return instance;
  }) as never;
  return {
    created,
    async live(): Promise<number> {
      // A weak reference is kept alive until the end of the task in which it was made or read.
      await new Promise(setImmediate);
      collectGarbage();
      await new Promise(setImmediate);
      collectGarbage();
      return created.filter((one) => one.deref() !== undefined).length;
    },
  };
}

it('300 fits with snapshots and questions leave tensors, bytes and memories as they were', async () => {
  const memories = watchMemories();
  const core = createCore();
  const inputs = new Float32Array(smallFit.shape.timesteps).fill(0.5);
  const questions = [
    { kind: 'trace', inputs },
    { kind: 'input-gradient', inputs, output: 0 },
    { kind: 'gradient-norms', samples: 5, seed: 1 },
    { kind: 'forecast', inputs },
    { kind: 'evaluate', samples: 5, seed: 1, draw: 0 },
  ] as const;
  const seen: unknown[] = [];
  const live: number[] = [];
  for (let round = 1; round <= 300; round += 1) {
    const run = String(round);
    // TensorFlow.js has a part in the second.
    await core.useEngine(round % 25 > 0 ? 'simd' : 'reference');
    const fit = watchFit(core, {
      ...smallFit,
      run,
      samples: 30,
      snapshotEvery: 1,
      watch: questions.slice(0, 2),
    });
    const { snapshot } = await fit.result;
    const [first] = fit.snapshots();
    for (const question of questions) await core.ask(question, snapshot);
    await core.ask(questions[0], first);
    if (round % 50 > 0) continue;
    const { numTensors, numBytes } = memory();
    seen.push({ numTensors, numBytes });
    live.push(await memories.live());
  }
  expect(memories.created.length).toBeGreaterThan(300);
  expect(seen).toEqual(seen.map(() => seen[0]));
  // The model that is kept has a forecaster and a reader.
  expect(Math.max(...live)).toBeLessThanOrEqual(4);
});
