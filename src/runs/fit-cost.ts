/** What a fit would cost here: for a learner whose model is too large. */
import { mostBytes, trainingBytes, trainingOperations } from '../core/lstm/training-cost';
import type { FitSettings } from '../settings/settings';
import { shapeOf } from './fit-request';
import type { Run } from './run';
import { finishedRuns, type RunsState } from './runs-store';

export interface FitCost {
  /** Memory that training needs, and the most that there can be. */
  readonly megabytes: number;
  readonly mostMegabytes: number;
  readonly minutes: number;
}

/** Matrix operations a second where nothing long enough has been fitted: a laptop on `simd`. */
const usualSpeed = 15e9;

/** A shorter fit says little about the speed, in seconds. */
const leastSeconds = 0.2;

/** An estimate; the time follows from the newest fit that took long enough to measure the speed. */
export function fitCost(settings: FitSettings, state: RunsState): FitCost {
  const measured = finishedRuns(state)
    .filter((run) => secondsOf(run) >= leastSeconds && run.wentOn === undefined)
    .at(-1);
  const speed = measured === undefined ? usualSpeed : operationsOf(measured) / secondsOf(measured);
  const { samples, epochs, batchSize } = settings;
  const shape = shapeOf(settings);
  return {
    megabytes: Math.ceil(trainingBytes(shape, Math.min(samples, batchSize)) / 2 ** 20),
    mostMegabytes: mostBytes / 2 ** 20,
    minutes: Math.ceil((trainingOperations(shape) * samples * epochs) / speed / 60),
  };
}

/** Without pauses, and without the waits of a chosen speed. */
const secondsOf = ({ progress }: Run): number => progress?.trainingSeconds ?? 0;

const operationsOf = ({ settings, progress }: Run): number =>
  trainingOperations(shapeOf(settings)) *
  Math.min(settings.samples, settings.batchSize) *
  (progress?.batch ?? 1);
