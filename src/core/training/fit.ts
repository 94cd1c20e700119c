/**
 * The training loop. It replaces `model.fit`, whose shuffle cannot be seeded, which reads the loss back after every
 * batch, and which cannot pause. As in Keras, each epoch has a new order, the last smaller batch is trained on, and the
 * loss is the epoch's running mean.
 */
import type { PlacedMoment } from '../model/askable-model';
import type { Snapshot } from '../moment';
import type { ModelReply } from '../questions/list';
import { yieldToMessages, type Queue } from '../queue';
import { drawPatterns, epochOrder, examplesOf } from '../sequence/examples';
import { createStream } from '../sequence/random';
import { pieceFinished, whileWaiting } from '../work';
import type { FitControl } from './fit-control';
import { batchesFrom, startOf } from './fit-start';
import type { FitEvent, FitProgress, FitRequest } from './fit-types';
import type { LiveFit } from './live-fit';
import { LossMeter } from './loss-meter';
import { Pace } from './pace';
import { learningRateAt } from './schedule';

/** Time between two yields to the worker's messages, in milliseconds: about one frame. */
const yieldEvery = 16;

export interface FitLoop {
  readonly request: FitRequest;
  readonly live: LiveFit;
  readonly control: FitControl;
  readonly queue: Queue;
  /** `performance.now()` when the request arrived. */
  readonly started: number;
  readonly emit: (event: FitEvent) => void;
  /** Answers the watched questions about the model at this moment. */
  readonly answerWatched: () => Promise<readonly ModelReply[]>;
  /** Called before questions are answered, with the moment that the model is now at. */
  readonly moveModelTo: (moment: PlacedMoment) => void;
}

/**
 * Trains until the last batch of the last epoch, or until stopped.
 * @throws CoreError `diverged` when the loss is no longer a number; any error that the engine throws.
 */
export async function runFit(loop: FitLoop): Promise<{ last: FitProgress; snapshot: Snapshot }> {
  const { request, live, control, queue, emit } = loop;
  const { run, shape, samples, batchSize, epochs, seed, schedule } = request;
  const { snapshotEvery = Infinity, snapshotSeconds = Infinity } = request;
  const start = startOf(request);
  const batches = batchesFrom(start, request);
  const patterns = drawPatterns(samples, createStream(seed, 'training'));
  const meter = new LossMeter({
    run,
    epochs,
    ...start,
    batches,
    learningRate: request.learningRate,
    engine: live.engine.engine,
    started: loop.started,
  });
  const pace = new Pace();
  /** Snapshots that are sent with the next report. */
  let unsent: Snapshot[] = [];
  /** The batch of the newest snapshot, sent or not. */
  let kept = -1;
  let keptAt = performance.now();
  /** Of the last batch; at the end of an epoch `sample` is `samples`. */
  let { epoch, sample } = start;
  let order = epochOrder(samples, seed, epoch);
  let yielded = performance.now();

  const snapshot = async (): Promise<Snapshot> => {
    await meter.read(live.training);
    const { weights, ...optimizer } = await live.training.state();
    return { ...moment(), shape, weights, optimizer };
  };

  const keepSnapshot = async (): Promise<void> => {
    unsent.push(await snapshot());
    kept = meter.last.batch;
    keptAt = performance.now();
  };

  const moment = (): Required<PlacedMoment> => ({
    run,
    batch: meter.last.batch,
    place: {
      samples,
      seed,
      epoch,
      sample,
      learningRate: control.learningRate,
      lossSum: meter.lossSum,
      openPoint: meter.openPoint,
    },
  });

  const report = async (state: FitProgress['state'] | 'over'): Promise<FitProgress> => {
    const { engine, variant } = live.engine;
    const progress = { ...(await meter.progress(live.training, state, engine)), variant };
    if (unsent.length > 0) emit({ kind: 'snapshots', snapshots: unsent });
    unsent = [];
    await sendWatched();
    emit({ kind: 'progress', progress });
    return progress;
  };

  const sendWatched = async (): Promise<void> => {
    if (control.watch.length === 0) return;
    loop.moveModelTo(moment());
    emit({ kind: 'watched', replies: await loop.answerWatched() });
  };

  /** Runs the waiting calls, which all see the model of this moment. */
  const answerCalls = async (): Promise<void> => {
    if (!queue.hasWaiting) return;
    await meter.read(live.training);
    loop.moveModelTo(moment());
    await queue.runWaiting();
  };

  const waitWhilePaused = async (): Promise<void> => {
    await keepSnapshot();
    await report('paused');
    while (control.paused) {
      const since = performance.now();
      const watched = control.watch;
      await whileWaiting(Promise.race([control.change(), queue.nextCall()]));
      await answerCalls();
      if (control.paused && control.watch !== watched) await sendWatched();
      meter.addPause(performance.now() - since);
    }
  };

  const waitForPace = async (): Promise<void> => {
    for (;;) {
      const wait = pace.wait(performance.now(), control.batchesPerSecond);
      if (wait === 0 || control.stopped || control.paused) return;
      await whileWaiting(Promise.race([delay(wait), control.change(), queue.nextCall()]));
      await answerCalls();
    }
  };

  /** Handles messages, calls, commands, reports and the requested speed. */
  const betweenBatches = async (): Promise<void> => {
    const now = performance.now();
    if (now - yielded >= yieldEvery || control.paused) {
      await yieldToMessages();
      live.check();
      await answerCalls();
      yielded = performance.now();
    }
    if (meter.due(now) && !control.paused && !control.stopped) await report('running');
    await waitForPace();
    while (control.paused) {
      await waitWhilePaused();
      pace.rest();
      await waitForPace();
    }
  };

  /** Only now, so that a pause between two epochs still reports the epoch of the last batch. */
  const startEpoch = async (): Promise<void> => {
    await meter.read(live.training);
    epoch += 1;
    sample = 0;
    order = epochOrder(samples, seed, epoch);
    meter.startEpoch(epoch);
  };

  const trainBatch = async (): Promise<void> => {
    const rows = order.subarray(sample, Math.min(sample + batchSize, samples));
    const began = performance.now();
    pace.begun(began, control.batchesPerSecond);
    const { inputs, targets } = examplesOf(patterns, rows, shape.timesteps, shape.outputs);
    const rate = learningRateAt(schedule, control.learningRate, meter.last.batch / batches);
    live.training.step(inputs, targets, rows.length, rate);
    await live.training.catchUp?.();
    pieceFinished();
    meter.addTraining(performance.now() - began);
    meter.batchDone(rows.length, rate);
    sample += rows.length;
    control.batchDone();
    const isTime = performance.now() - keptAt >= 1000 * snapshotSeconds;
    if (isTime || meter.last.batch % snapshotEvery === 0) await keepSnapshot();
  };

  if (Number.isFinite(snapshotEvery)) await keepSnapshot();
  while (meter.last.batch < batches && !control.stopped) {
    await betweenBatches();
    if (control.stopped) break;
    // What a step has changed is told from the models before and after its last batch.
    if (control.endsStep && kept !== meter.last.batch) await keepSnapshot();
    if (sample === samples) await startEpoch();
    await trainBatch();
  }
  const last = await report('over');
  return { last, snapshot: await snapshot() };
}

/** Milliseconds. A timer of more than 2³¹ ms fires at once, so a longer wait consists of several timers. */
const longestDelay = 60_000;

const delay = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.min(milliseconds, longestDelay));
  });
