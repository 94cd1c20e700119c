/** The fit of section 7.4: the current run, its loss curve, and the runs before it. */
import { create } from 'zustand';
import type { EngineName, FitCommand, FitProgress, FitRequest, FitResult, LossPoint } from '../core/api';
import { asFailure, core, type Failure } from '../worker/connection';
import { refreshEngine } from '../engine/engine-store';
import { requestOf } from './run-request';
import type { Settings } from '../settings/settings';
import { currentSettings } from '../settings/settings-store';

export type RunStatus = 'idle' | 'running' | 'paused' | 'done' | 'failed';

interface RunState {
  readonly status: RunStatus;
  readonly request?: FitRequest;
  readonly progress?: FitProgress | undefined;
  readonly engine?: EngineName | undefined;
  /** From the click to the last progress message: data, weights, compiling and yields included. */
  readonly seconds?: number | undefined;
  readonly losses: readonly LossPoint[];
  /** `stopped`: the learner ended it; the weights reached so far are kept. */
  readonly outcome?: 'done' | 'stopped' | undefined;
  readonly failure?: Failure | undefined;
  /** The fit was told to stop a while ago and has not: only ending the worker is left. */
  readonly stuck: boolean;
  readonly history: readonly FinishedRun[];
}

export interface FinishedRun {
  readonly request: FitRequest;
  readonly engine: EngineName;
  readonly variant?: FitResult['variant'];
  readonly outcome: 'done' | 'stopped';
  /** Batches done. */
  readonly batch: number;
  readonly loss: number;
  readonly seconds: number;
  readonly losses: readonly LossPoint[];
  /** Once evaluated. */
  readonly evaluated?: { readonly mae: number; readonly trainingMae: number; readonly draw: number };
}

const historyLength = 12;

/** More are thinned to half: a fit may go on for hours. */
const mostLosses = 2000;

/** How long a fit may take to stop before it counts as stuck, in milliseconds. */
const patience = 5000;

export const useRunStore = create<RunState>(() => ({
  status: 'idle',
  losses: [],
  stuck: false,
  history: [],
}));

export const isRunning = (status: RunStatus): boolean => status === 'running' || status === 'paused';

let ended: Promise<void> = Promise.resolve();

/**
 * Starts a fit with the settings in force, but for `changes`; `'step'` trains one batch and pauses. Does nothing while a fit is under way:
 * ask the learner, then `replaceFit`. Settles when the fit has ended, in whatever way.
 */
export async function startFit(first?: 'step', changes: Partial<Settings> = {}): Promise<void> {
  if (isRunning(useRunStore.getState().status)) return;
  ended = runFit(performance.now(), { ...currentSettings(), ...changes }, first);
  await ended;
}

/** Stops the current fit and starts another with the settings in force. */
export async function replaceFit(): Promise<void> {
  await commandFit('stop');
  await ended;
  await startFit();
}

async function runFit(clicked: number, settings: Settings, first: 'step' | undefined): Promise<void> {
  const runId = (useRunStore.getState().request?.runId ?? 0) + 1;
  const request = { ...requestOf(settings, runId), stepFirst: first === 'step' };
  useRunStore.setState({
    status: 'running',
    request,
    progress: undefined,
    engine: undefined,
    seconds: undefined,
    losses: [],
    outcome: undefined,
    failure: undefined,
    stuck: false,
  });
  const take = (progress: FitProgress): void => {
    if (useRunStore.getState().request?.runId !== runId) return;
    takeProgress(progress, (performance.now() - clicked) / 1000);
  };
  try {
    const { last, engine, variant, outcome } = await core().fit(request, take);
    take(last);
    const { losses, seconds = 0, history } = useRunStore.getState();
    const run = { request, engine, variant, outcome, batch: last.batch, loss: last.loss, seconds, losses };
    useRunStore.setState({
      status: 'done',
      engine,
      outcome,
      history: [...history, run].slice(-historyLength),
    });
  } catch (error) {
    useRunStore.setState({ status: 'failed', failure: asFailure(error) });
  }
  // Only says what is so; a worker that has died says it elsewhere.
  await refreshEngine().catch(() => undefined);
}

function takeProgress(progress: FitProgress, seconds: number): void {
  useRunStore.setState(({ status, losses }) => {
    if (!isRunning(status)) return {};
    // The last message comes twice: once more with the result.
    const known = losses.at(-1)?.batch ?? 0;
    const grown = progress.curve.filter(({ batch }) => batch > known);
    const kept = losses.length < mostLosses ? losses : losses.filter((_, index) => index % 2 === 1);
    return {
      status: progress.state,
      progress,
      seconds,
      engine: progress.engine,
      losses: grown.length > 0 ? [...kept, ...grown] : losses,
    };
  });
}

/** Pauses, resumes, steps or stops the current fit, between two batches. */
export async function commandFit(command: FitCommand): Promise<void> {
  const { request, status } = useRunStore.getState();
  if (request === undefined || !isRunning(status)) return;
  const sent = core().command(request.runId, command);
  if (command === 'stop') {
    setTimeout(() => {
      const now = useRunStore.getState();
      if (now.request?.runId === request.runId && isRunning(now.status))
        useRunStore.setState({ stuck: true });
    }, patience);
  }
  await sent;
}

/** Notes the errors of a finished run in the history. */
export function recordEvaluation(runId: number, evaluated: FinishedRun['evaluated']): void {
  useRunStore.setState(({ history }) => ({
    history: history.map((run) => (run.request.runId === runId && evaluated ? { ...run, evaluated } : run)),
  }));
}
