/** Stores in their initial state, with a core for the tests, and fits that take milliseconds. */
import type { Core, EngineName } from '../../core/api';
import { createCore } from '../../core/create-core';
import { changeSettings, useSettingsStore } from '../../settings/settings-store';
import { provideCore } from '../../worker/connection';
import { useEvaluation, useTestSet } from '../evaluation';
import { latestRun, useRunsStore, type RunsState } from '../runs-store';
import type { Run } from '../run';

const tinySettings = {
  samples: 60,
  batchSize: 10,
  length: 10,
  outputs: 2,
  units: 3,
  layers: 2,
  learningRate: 0.01,
} as const;

/** Long enough to be paused and stopped. */
export const longSettings = { ...tinySettings, samples: 100_000 } as const;

export async function beginWith(engine: EngineName): Promise<Core> {
  const core = createCore();
  await core.useEngine(engine);
  provideCore(core);
  useSettingsStore.setState(useSettingsStore.getInitialState(), true);
  useRunsStore.setState({ byId: {}, order: [], past: {}, cursor: undefined });
  useTestSet.setState({ draw: 0 });
  useEvaluation.reset();
  changeSettings(tinySettings);
  return core;
}

export const newestRun = (): Run => {
  const run = latestRun(useRunsStore.getState());
  if (run === undefined) throw new Error('nothing has been fitted');
  return run;
};

/** Settles when `wanted` is true for the runs. */
function whenRuns(wanted: (state: RunsState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!wanted(useRunsStore.getState())) return;
      stop();
      resolve();
    };
    const stop = useRunsStore.subscribe(look);
    look();
  });
}

export const whenNewest = (wanted: (run: Run) => boolean): Promise<void> =>
  whenRuns((state) => {
    const run = latestRun(state);
    return run !== undefined && wanted(run);
  });
