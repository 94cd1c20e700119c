/** Refuses requests and commands that no fit can follow, before they reach the training loop. */
import { CoreError } from '../core-error';
import { mostBytes, trainingBytes } from '../lstm/training-cost';
import type { FitCommand, FitRequest } from './fit-types';
import { startOf } from './fit-start';

/**
 * @throws CoreError `bad-request` for numbers that no fit can have, and for a snapshot of another shape; `out-of-memory` for
 * a model that no machine has memory to train, before anything of it is made
 */
export function checkRequest(request: FitRequest): void {
  const { samples, batchSize, epochs, learningRate, seed } = request;
  const { pauseAfter, stopAfter, snapshotEvery, snapshotSeconds, batchesPerSecond, watch } = request;
  for (const [name, value] of Object.entries({ samples, batchSize, epochs })) checkCount(name, value);
  checkLearningRate(learningRate);
  if (seed >>> 0 !== seed) refuse(`the seed ${seed} is not a whole number of 32 bits`);
  if (pauseAfter !== undefined) checkCount('pauseAfter', pauseAfter);
  if (snapshotEvery !== undefined) checkCount('snapshotEvery', snapshotEvery);
  if (stopAfter !== undefined && stopAfter !== 0) checkCount('stopAfter', stopAfter);
  if (snapshotSeconds !== undefined && !(snapshotSeconds > 0))
    refuse(`snapshotSeconds is ${snapshotSeconds}`);
  checkSpeed(batchesPerSecond);
  if (watch !== undefined) checkWatch(watch);
  startOf(request);
  const bytes = trainingBytes(request.shape, Math.min(samples, batchSize));
  if (bytes > mostBytes) {
    throw new CoreError('out-of-memory', `${bytes} bytes for training, and at most ${mostBytes} can be had`);
  }
}

/** @throws CoreError `bad-request` */
export function checkCommand(command: FitCommand): void {
  switch (command.kind) {
    case 'pause':
    case 'resume':
    case 'stop':
      return;
    case 'step':
      return checkCount('batches', command.batches);
    case 'rate':
      return checkLearningRate(command.learningRate);
    case 'speed':
      return checkSpeed(command.batchesPerSecond);
    case 'watch':
      return checkWatch(command.watch);
    default:
      refuse(`there is no command ${String((command as { kind: unknown }).kind)}`);
  }
}

function checkCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) refuse(`${name} is ${value}`);
}

function checkLearningRate(value: number): void {
  if (!Number.isFinite(value)) refuse(`learningRate is ${value}`);
}

function checkSpeed(value: number | undefined): void {
  if (value !== undefined && !(Number.isFinite(value) && value > 0)) refuse(`batchesPerSecond is ${value}`);
}

/** The questions themselves are checked when they are answered, each on its own. */
function checkWatch(value: unknown): void {
  if (!Array.isArray(value)) refuse('watch is not a list of questions');
}

function refuse(detail: string): never {
  throw new CoreError('bad-request', detail);
}
