/** Which engine runs. The worker starts when `startEngine` is first called, after the page has been painted. */
import { create } from 'zustand';
import type { EngineChoice, EngineReport } from '../core/api';
import { asFailure, core, type Failure } from '../worker/connection';
import { rememberedTimings, rememberTimings } from './engine-timings';
import { rememberedRelaxed, rememberRelaxed } from './relaxed-preference';

export const engineChoices = [
  'auto',
  'webgl',
  'simd',
  'reference',
] as const satisfies readonly EngineChoice[];

interface EngineState {
  readonly status: 'waiting' | 'starting' | 'ready' | 'failed';
  readonly choice: EngineChoice;
  /** Whether relaxed SIMD is wanted, wherever it can be had. */
  readonly relaxed: boolean;
  readonly report?: EngineReport | undefined;
  readonly failure?: Failure | undefined;
  /** What `?engine=` and `?relaxed=` said, where that cannot be used. */
  readonly refusedFromUrl: { readonly engine?: string; readonly relaxed?: string };
}

export const useEngineStore = create<EngineState>(() => ({
  status: 'waiting',
  choice: 'auto',
  relaxed: rememberedRelaxed(),
  refusedFromUrl: {},
}));

/** Asks the core for the engine that is wanted now; the one before stays in force when this one cannot run. */
export async function startEngine(): Promise<void> {
  const { choice, relaxed } = useEngineStore.getState();
  const isStillWanted = (): boolean => {
    const now = useEngineStore.getState();
    return now.choice === choice && now.relaxed === relaxed;
  };
  useEngineStore.setState({ status: 'starting', failure: undefined });
  try {
    const report = await core().useEngine(choice, { timings: rememberedTimings(), relaxed });
    if (isStillWanted()) useEngineStore.setState({ status: 'ready', report });
  } catch (error) {
    if (!isStillWanted()) return;
    const failure = asFailure(error);
    useEngineStore.setState({ status: 'failed', failure });
    // Only says what is so: the core answers by another engine, and by the arithmetic wished for.
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
  const { status, choice } = useEngineStore.getState();
  if (status === 'failed' || choice === report.choice) useEngineStore.setState({ report });
}

/** The learner's own choice; what a link asked for is forgotten. */
export async function changeEngine(choice: EngineChoice): Promise<void> {
  useEngineStore.setState({ choice, refusedFromUrl: {} });
  await startEngine();
}

/** The learner's own choice, kept for the next visit. */
export async function changeRelaxed(relaxed: boolean): Promise<void> {
  rememberRelaxed(relaxed);
  useEngineStore.setState({ relaxed, refusedFromUrl: {} });
  await startEngine();
}

/** Takes `?engine=` and `?relaxed=` (1 or 0) from a link, for this visit; `startEngine` acts on them. */
export function takeEngineFromUrl(search: string): void {
  const query = new URLSearchParams(search);
  const engine = query.get('engine');
  const relaxed = query.get('relaxed');
  const choice = engineChoices.find((known) => known === engine);
  const isSwitch = relaxed === '1' || relaxed === '0';
  useEngineStore.setState({
    ...(choice === undefined ? {} : { choice }),
    ...(isSwitch ? { relaxed: relaxed === '1' } : {}),
    refusedFromUrl: {
      ...(engine === null || choice !== undefined ? {} : { engine }),
      ...(relaxed === null || isSwitch ? {} : { relaxed }),
    },
  });
}
