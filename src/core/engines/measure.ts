/** How fast an engine trains the chapter's model on this machine; `auto` chooses by it. */
import { FusedAdam } from '../kernels/fused-adam';
import { drawPatterns, examplesOf } from '../sequence/examples';
import { createStream } from '../sequence/random';
import { chapterShape } from '../lstm/chapter';
import { buildModel, disposeModel, type Model } from '../model/build';
import type { Training } from '../training/training';

/** Time to measure one engine, in milliseconds, without compiling. */
const budget = 50;
/** Batches between two readings of the clock. The losses are read there, so that the GPU has finished these batches. */
const batchesAtOnce = 3;
const rows = 10;

/** Milliseconds per batch; a first batch, which may compile shaders, is not counted. */
export async function measureBatch(
  start: (model: Model, optimizer: FusedAdam, batchSize: number) => Training | Promise<Training>,
): Promise<number> {
  const model = buildModel(chapterShape, { seed: 0 });
  const optimizer = new FusedAdam(0.001);
  const all = Array.from({ length: rows }, (_, index) => index);
  const patterns = drawPatterns(rows, createStream(0, 'demo'));
  const { inputs, targets } = examplesOf(patterns, all, chapterShape.timesteps, chapterShape.outputs);
  let training: Training | undefined;
  try {
    training = await start(model, optimizer, rows);
    training.step(inputs, targets, rows);
    await training.takeLosses();
    const started = performance.now();
    let batches = 0;
    do {
      for (let count = 0; count < batchesAtOnce; count++) training.step(inputs, targets, rows);
      await training.takeLosses();
      batches += batchesAtOnce;
    } while (performance.now() - started < budget);
    return (performance.now() - started) / batches;
  } finally {
    training?.dispose();
    optimizer.dispose();
    disposeModel(model);
  }
}
