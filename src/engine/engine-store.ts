/**
 * The engine that runs; the requested engine is a setting. The worker starts at the first call of `startEngine`, after
 * the page has been painted.
 */
import { create } from 'zustand';
import type { EngineReport } from '../core/api';
import type { EngineChoice } from '../core/engines/names';
import { asFailure, core, type Failure } from '../worker/connection';
import { changeSettings, currentSettings } from '../settings/settings-store';
import { rememberedTimings, rememberTimings } from './engine-timings';

interface EngineState {
  readonly status: 'waiting' | 'starting' | 'ready' | 'failed';
  readonly report?: EngineReport | undefined;
  readonly failure?: Failure | undefined;
}

export const useEngineStore = create<EngineState>(() => ({ status: 'waiting' }));

let lastStart = 0;

/** Asks the core for the engine of the settings; when that cannot run, the previous engine stays. */
export async function startEngine(): Promise<void> {
  const { engine, relaxed } = currentSettings();
  // The same engine may be requested again after its worker has ended, so only the last outcome counts.
  const start = (lastStart += 1);
  const isStillWanted = (): boolean => start === lastStart;
  useEngineStore.setState({ status: 'starting', failure: undefined });
  try {
    const report = await core().useEngine(engine, { timings: rememberedTimings(), relaxed });
    if (isStillWanted()) useEngineStore.setState({ status: 'ready', report });
  } catch (error) {
    if (!isStillWanted()) return;
    const failure = asFailure(error);
    useEngineStore.setState({ status: 'failed', failure });
    // The core now computes on another engine, with the requested arithmetic; the header shows which engine.
    if (failure.code === 'engine-unavailable') await refreshEngine().catch(() => undefined);
  }
}

/**
 * Asks which engine runs now. It may have changed: on the automatic choice a fit measures the engines that can run,
 * and when a choice was refused, another engine runs. If the learner has made another choice since, the answer is
 * dropped, and `startEngine` reports that choice.
 */
export async function refreshEngine(): Promise<void> {
  const report = await core().currentEngine();
  rememberTimings(report);
  const { status } = useEngineStore.getState();
  if (status === 'failed' || currentSettings().engine === report.choice) useEngineStore.setState({ report });
}

/** Sets the engine that the learner chose. */
export async function changeEngine(engine: EngineChoice): Promise<void> {
  changeSettings({ engine });
  await startEngine();
}

/** Sets the arithmetic that the learner chose. */
export async function changeRelaxed(relaxed: boolean): Promise<void> {
  changeSettings({ relaxed });
  await startEngine();
}
