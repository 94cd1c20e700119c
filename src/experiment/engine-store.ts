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
  readonly refusedFromUrl?: string;
}

export const useEngineStore = create<EngineState>(() => ({ status: 'waiting', choice: 'auto' }));

/** Asks the core for an engine; the one before stays in force when this one cannot run. */
export async function chooseEngine(choice: EngineChoice): Promise<void> {
  useEngineStore.setState({ status: 'starting', choice, failure: undefined });
  try {
    const report = await core().useEngine(choice, rememberedTimings());
    if (useEngineStore.getState().choice === choice) useEngineStore.setState({ status: 'ready', report });
  } catch (error) {
    if (useEngineStore.getState().choice !== choice) return;
    useEngineStore.setState({ status: 'failed', failure: asFailure(error) });
  }
}

/**
 * Before the first fit on the automatic choice: where several engines can run, the faster one is measured, and taken
 * without measuring at the next visit.
 */
export async function measureEnginesOnce(): Promise<void> {
  const { choice, report } = useEngineStore.getState();
  if (choice !== 'auto' || report === undefined) return;
  const open = report.candidates.filter(
    ({ engine, refusal }) => refusal === undefined && engine !== 'reference',
  );
  if (open.length < 2 || open.every(({ millisecondsPerBatch }) => millisecondsPerBatch !== undefined)) return;
  const measured = await core().measureEngines();
  rememberTimings(measured);
  if (useEngineStore.getState().choice === 'auto') useEngineStore.setState({ report: measured });
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
