/**
 * The `Core` that the page calls. The first call starts the worker. When the worker ends, calls under way reject with
 * `worker-died`, and the next call starts a new worker, on the engine that was last chosen.
 */
import type { Core, EngineChoice, EngineOptions, EngineReport, EngineTimings, RunId } from '../core/api';
import { CoreError } from '../core/core-error';
import { pageSurroundings, type Surroundings } from './heartbeat';
import { LiveWorker } from './live-worker';
import { startWorker } from './start-worker';

/** A worker that does not get on although calls are under way. It may be busy or hang; only the learner ends it. */
export interface Silence {
  /** Milliseconds since 1970. */
  readonly since: number;
  /**
   * `start`: it has never answered. `call`: it no longer answers, or finishes no work. `stop`: it gets on, but a fit does
   * not stop.
   */
  readonly during: 'start' | 'call' | 'stop';
}

export interface CoreConnection {
  readonly core: Core;
  /** Ends the worker: calls under way reject with `worker-died`. */
  endWorker(): void;
}

export interface CoreConnectionOptions {
  readonly start?: () => Worker;
  /** Called when the worker stops answering, and with `undefined` when it answers again or has ended. */
  readonly onSilence?: (silence: Silence | undefined) => void;
  readonly surroundings?: Surroundings;
}

/** How long a fit may take to stop before this is reported, in milliseconds. */
const stopTimeout = 6000;

export function connectCore({
  start = startWorker,
  onSilence = () => undefined,
  surroundings = pageSurroundings,
}: CoreConnectionOptions = {}): CoreConnection {
  let live: LiveWorker | undefined;
  /** The engine that a new worker is asked for first. */
  let lastEngine: { readonly choice: EngineChoice; readonly options: EngineOptions } | undefined;
  let measured: EngineTimings = {};
  /** For each fit under way, a function that cancels the timer of its stop; before a stop command it does nothing. */
  const fits = new Map<RunId, () => void>();
  /** The two silences are independent: one may end while the other goes on. */
  let ofWorker: Silence | undefined;
  let ofStop: { readonly run: RunId; readonly silence: Silence } | undefined;
  let said: Silence | undefined;

  function say(): void {
    const silence = ofWorker ?? ofStop?.silence;
    if (said === silence) return;
    said = silence;
    onSilence(silence);
  }

  function connect(): LiveWorker {
    const opened = new LiveWorker(start, surroundings, {
      onSilence: (silence) => {
        ofWorker = silence && { since: silence.since, during: silence.hasAnswered ? 'call' : 'start' };
        say();
      },
      onEnd: () => {
        live = undefined;
      },
    });
    return (live = opened);
  }

  function connectOnLastEngine(): LiveWorker {
    if (live !== undefined) return live;
    const opened = connect();
    if (lastEngine !== undefined) {
      const { choice, options } = lastEngine;
      // The worker serves this before the call that starts it. If the engine is refused now, the core chooses another.
      opened.call((served) => served.useEngine(choice, withMeasured(options))).catch(() => undefined);
    }
    return opened;
  }

  /** Adds the timings measured so far, so that a new worker does not measure the same engines again. */
  const withMeasured = (options: EngineOptions): EngineOptions =>
    Object.keys(measured).length === 0
      ? options
      : { ...options, timings: { ...options.timings, ...measured } };

  function note(report: EngineReport): EngineReport {
    for (const { engine, millisecondsPerBatch } of report.candidates) {
      if (millisecondsPerBatch !== undefined) measured = { ...measured, [engine]: millisecondsPerBatch };
    }
    lastEngine ??= { choice: report.choice, options: {} };
    return report;
  }

  /** Reports a fit that does not stop in time, although the worker gets on: its batches may take long. */
  function expectStop(run: RunId): void {
    const cancel = fits.get(run);
    if (cancel === undefined) return;
    cancel();
    const silence: Silence = { since: surroundings.now(), during: 'stop' };
    const report = (): void => {
      ofStop = { run, silence };
      say();
    };
    fits.set(run, surroundings.later(report, stopTimeout));
  }

  function fitEnded(run: RunId): void {
    fits.get(run)?.();
    fits.delete(run);
    if (ofStop?.run === run) ofStop = undefined;
    say();
  }

  const core: Core = {
    async useEngine(choice, options = {}) {
      try {
        // A new worker is not asked for the last engine first: this call chooses the engine, and where the learner has
        // chosen another one, the last may be the cause of the hang.
        const report = await (live ?? connect()).call((served) => served.useEngine(choice, options));
        lastEngine = { choice, options };
        return note(report);
      } catch (error) {
        // The core does the same: the engine that runs takes the options.
        if (error instanceof CoreError && error.code === 'engine-unavailable')
          lastEngine = { choice: lastEngine?.choice ?? 'auto', options };
        throw error;
      }
    },
    async currentEngine() {
      return note(await connectOnLastEngine().call((served) => served.currentEngine()));
    },
    async fit(request, onEvent) {
      const { run } = request;
      if (fits.has(run)) throw new CoreError('busy');
      fits.set(run, () => undefined);
      try {
        return await connectOnLastEngine().fit(request, onEvent);
      } finally {
        fitEnded(run);
      }
    },
    async command(run, command) {
      // Without a worker no fit is under way, and a worker that ends also ends its fit, so the command has no effect.
      const asked = live;
      if (asked === undefined) return undefined;
      if (command.kind === 'stop') expectStop(run);
      try {
        return await asked.call((served) => served.command(run, command));
      } catch (error) {
        if (live === asked) throw error;
        return undefined;
      }
    },
    async ask(question, of) {
      return connectOnLastEngine().call((served) => served.ask(question, of)) as never;
    },
  };
  return { core, endWorker: () => live?.end(new CoreError('worker-died')) };
}
