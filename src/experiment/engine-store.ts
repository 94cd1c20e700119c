/** Which engine runs. The worker starts when `startEngine` is first called, after the page has been painted. */
import { create } from 'zustand';
import type { EngineChoice, EngineReport } from '../core/api';
import { asFailure, core, type Failure } from './core';
import { rememberedTimings, rememberTimings } from './engine-timings';

export const engineChoices = [
  'auto',
  'webgl',
  'simd',
  'reference',
] as const satisfies readonly EngineChoice[];

interface EngineState {
  readonly status: 'waiting' | 'starting' | 'ready' | 'failed';
  readonly choice: EngineChoice;
  readonly report?: EngineReport | undefined;
  readonly failure?: Failure | undefined;
  /** What `?engine=` said, when it names no engine. */
  readonly refusedFromUrl?: string | undefined;
}

export const useEngineStore = create<EngineState>(() => ({ status: 'waiting', choice: 'auto' }));

/** Asks the core for an engine; the one before stays in force when this one cannot run. */
async function chooseEngine(choice: EngineChoice): Promise<void> {
  useEngineStore.setState({ status: 'starting', choice, failure: undefined });
  try {
    const report = await core().useEngine(choice, rememberedTimings());
    if (useEngineStore.getState().choice === choice) useEngineStore.setState({ status: 'ready', report });
  } catch (error) {
    if (useEngineStore.getState().choice !== choice) return;
    useEngineStore.setState({ status: 'failed', failure: asFailure(error) });
  }
}

/** Asks which engine runs now: the first fit on the automatic choice measures where several can run. */
export async function refreshEngine(): Promise<void> {
  const report = await core().currentEngine();
  rememberTimings(report);
  if (useEngineStore.getState().choice === report.choice) useEngineStore.setState({ report });
}

/** The learner's own choice; what a link asked for is forgotten. */
export async function changeEngine(choice: EngineChoice): Promise<void> {
  useEngineStore.setState({ refusedFromUrl: undefined });
  await chooseEngine(choice);
}

/** Starts the engine the learner last chose, or `auto`. */
export const startEngine = (): Promise<void> => chooseEngine(useEngineStore.getState().choice);

/** Takes `?engine=` from a link; `startEngine` acts on it. */
export function takeEngineFromUrl(search: string): void {
  const wish = new URLSearchParams(search).get('engine');
  if (wish === null) return;
  const choice = engineChoices.find((known) => known === wish);
  useEngineStore.setState(choice === undefined ? { refusedFromUrl: wish } : { choice });
}
