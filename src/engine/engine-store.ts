/**
 * Which engine runs; the one that is wanted is a setting. The worker starts when `startEngine` is first called, after the
 * page has been painted.
 */
import { create } from 'zustand';
import type { EngineReport } from '../core/api';
import type { EngineChoice } from '../core/engines/names';
import { asFailure, core, type Failure } from '../worker/connection';
import { changeSettings, currentSettings } from '../settings/settings-store';
import { rememberedTimings, rememberTimings } from './engine-timings';

interface EngineState {
  readonly status: 'waiting' | 'starting' | 'ready' | 'failed';
  readonly report?: (EngineReport & { readonly scriptReason?: string }) | undefined;
  readonly failure?: Failure | undefined;
}

export const useEngineStore = create<EngineState>(() => ({ status: 'waiting' }));

let lastStart = 0;

/** Asks the core for the engine that is wanted now; the one before stays in force when this one cannot run. */
export async function startEngine(): Promise<void> {
  const { engine, relaxed } = currentSettings();
  // Also the same engine may be asked for again, after its worker has ended: only the last outcome counts.
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
    // The core now computes on another engine, with the arithmetic that was asked for; the header shows which.
    if (failure.code === 'engine-unavailable') await refreshEngine().catch(() => undefined);
  }
}

/**
 * Asks which engine runs now: the first fit on the automatic choice measures where several can run, and where a choice
 * was refused another runs. An answer to a choice made since is left to `startEngine`.
 */
export async function refreshEngine(): Promise<void> {
  const report = await core().currentEngine();
  rememberTimings(report);
  const { status } = useEngineStore.getState();
  if (status === 'failed' || currentSettings().engine === report.choice) useEngineStore.setState({ report });
}

/** The learner's own choice of an engine. */
export async function changeEngine(engine: EngineChoice): Promise<void> {
  changeSettings({ engine });
  await startEngine();
}

/** The learner's own choice of the arithmetic. */
export async function changeRelaxed(relaxed: boolean): Promise<void> {
  changeSettings({ relaxed });
  await startEngine();
}
