/**
 * The training loop. Ours rather than `model.fit`, whose shuffle cannot be seeded, which reads the loss back after
 * every batch, and which cannot pause. Does what Keras' does: a new order each epoch, the last smaller batch trained on,
 * the epoch's running mean as the loss.
 */
import type { FitProgress } from '../api';
import { yieldToMessages, type Queue } from '../queue';
import { drawPatterns, examplesOf } from '../sequence/examples';
import { createStream, shuffle } from '../sequence/random';
import type { FitControl } from './fit-control';
import { LossMeter, type Listener } from './loss-meter';
import type { Training } from './training';

/** Between yields to the worker's messages, in milliseconds: about one frame. */
const yieldEvery = 16;

export interface FitLoop extends Listener {
  /** Asked at the start and whenever the turn was lent: the engine may have changed. */
  readonly currentTraining: () => Promise<Training>;
  readonly control: FitControl;
  readonly queue: Queue;
  /** Throws when the engine can no longer be trusted. */
  readonly checkEngine: () => void;
}

/**
 * Trains until the last batch of the last epoch, or until stopped.
 * @throws CoreError `diverged` when the loss is no longer a number; whatever `checkEngine` throws.
 */
export async function runFit(loop: FitLoop): Promise<FitProgress> {
  const { request, control, queue } = loop;
  const { samples, batchSize, epochs, model, seed } = request;
  const patterns = drawPatterns(samples, createStream(seed, 'training'));
  const order = Uint32Array.from({ length: samples }, (_, index) => index);
  const meter = new LossMeter(loop);
  let training = await loop.currentTraining();

  /** Serves whoever waits, from the weights of this moment. */
  const lend = async (): Promise<void> => {
    await meter.read(training);
    await training.publish?.();
    await queue.lend();
    training = await loop.currentTraining();
  };

  let yielded = performance.now();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, createStream(seed, 'order', epoch));
    meter.startEpoch(epoch);
    for (let first = 0; first < samples; first += batchSize) {
      const rows = order.subarray(first, Math.min(first + batchSize, samples));
      const { inputs, targets } = examplesOf(patterns, rows, model.timesteps, model.outputs);
      training.step(inputs, targets, rows.length);
      meter.batchDone(rows.length);
      await training.catchUp?.();
      control.batchDone();

      const now = performance.now();
      if (now - yielded >= yieldEvery || control.paused) {
        await yieldToMessages();
        loop.checkEngine();
        if (queue.isAwaited) await lend();
        yielded = performance.now();
      }
      if (control.paused || control.stopped || meter.due(now)) {
        await meter.report(training, control.paused ? 'paused' : 'running');
      }
      while (control.paused) {
        const pausedAt = performance.now();
        await Promise.race([control.change(), queue.arrival()]);
        await lend();
        meter.skip(performance.now() - pausedAt);
      }
      if (control.stopped) return meter.report(training, 'over');
    }
    await meter.read(training);
  }
  return meter.report(training, 'over');
}
