/** How fast an engine trains the chapter's model on this machine; `auto` chooses by it. */
import { drawPatterns, examplesOf } from '../sequence/examples';
import { createStream } from '../sequence/random';
import { chapterShape } from '../lstm/chapter';
import { initialState, type Training, type TrainingStart } from '../training/training';

/** Time to measure one engine, in milliseconds, without compiling. */
const budget = 50;
/** Batches between two readings of the clock. The losses are read there, so that the GPU has finished these batches. */
const batchesAtOnce = 3;
const rows = 10;
const learningRate = 0.001;

/** Milliseconds per batch; a first batch, which may compile shaders, is not counted. */
export async function measureBatch(
  start: (from: TrainingStart) => Training | Promise<Training>,
): Promise<number> {
  const all = Array.from({ length: rows }, (_, index) => index);
  const patterns = drawPatterns(rows, createStream(0, 'demo'));
  const { inputs, targets } = examplesOf(patterns, all, chapterShape.timesteps, chapterShape.outputs);
  let training: Training | undefined;
  try {
    training = await start({
      shape: chapterShape,
      state: initialState(chapterShape, 0),
      batchSize: rows,
    });
    training.step(inputs, targets, rows, learningRate);
    await training.takeLosses();
    const started = performance.now();
    let batches = 0;
    do {
      for (let count = 0; count < batchesAtOnce; count++) training.step(inputs, targets, rows, learningRate);
      await training.takeLosses();
      batches += batchesAtOnce;
    } while (performance.now() - started < budget);
    return (performance.now() - started) / batches;
  } finally {
    training?.dispose();
  }
}
