import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { connectCore } from './client';
import { fakeWorker } from './testing/fake-worker';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Heap and array buffers that are still referenced, in bytes. */
async function heldMemory(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

it('keeps no answer: after 10,000 answers of 20 kB the heap has grown by less than 5 MB', async () => {
  const { core, endWorker } = connectCore({
    start: () => fakeWorker({ ask: (async () => ({ answer: new Float32Array(5000).fill(1) })) as never }),
  });
  const ask = () => core.ask({ kind: 'forecast', inputs: new Float32Array(1) }, '1');
  for (let call = 0; call < 100; call += 1) await ask();
  const before = await heldMemory();
  for (let call = 0; call < 10_000; call += 1) await ask();
  expect((await heldMemory()) - before).toBeLessThan(5e6);
  // Uses the connection after the measurement, so that what it holds was counted.
  endWorker();
});
