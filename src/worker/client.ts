/**
 * The `Core` as the page has it. The worker starts with the first call. When it ends, calls under way reject with
 * `worker-died`, and the next call starts a fresh one, on the engine that was last asked for.
 */
import type { Core, EngineChoice, EngineOptions, EngineReport, EngineTimings, RunId } from '../core/api';
import { CoreError } from '../core/core-error';
import { pageSurroundings, type Surroundings } from './heartbeat';
import { LiveWorker } from './live-worker';

/** A worker that does not answer although calls are under way. It may be busy, or hang: the learner decides. */
export interface Silence {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** `start`: it has never answered. `call`: it does not answer. `stop`: it answers, but a fit does not stop. */
  readonly during: 'start' | 'call' | 'stop';
}

export interface CoreConnection {
  readonly core: Core;
  /** Ends the worker: calls under way reject with `worker-died`. */
  endWorker(): void;
}

export interface CoreConnectionOptions {
  readonly start?: () => Worker;
  /** Told when the worker falls silent, and with `undefined` when that is over. */
  readonly onSilence?: (silence: Silence | undefined) => void;
  readonly surroundings?: Surroundings;
}

/** How long a fit may take to stop, in milliseconds. */
const stopPatience = 6000;

const startWorker = (): Worker =>
  new Worker(new URL('./host.ts', import.meta.url), { type: 'module', name: 'ringdown-core' });

export function connectCore({
  start = startWorker,
  onSilence = () => undefined,
  surroundings = pageSurroundings,
}: CoreConnectionOptions = {}): CoreConnection {
  let live: LiveWorker | undefined;
  /** What a fresh worker is asked for first. */
  let lastEngine: { readonly choice: EngineChoice; readonly options: EngineOptions } | undefined;
  let measured: EngineTimings = {};
  /** The fits under way, each with what takes back the wait for its stop, where that has been asked for. */
  const fits = new Map<RunId, () => void>();
  let said: Silence | undefined;

  function say(silence: Silence | undefined): void {
    if (said === silence) return;
    said = silence;
    onSilence(silence);
  }

  function connect(): LiveWorker {
    const opened = new LiveWorker(start, surroundings, {
      onSilence: (silence) =>
        say(silence && { since: silence.since, during: silence.hasAnswered ? 'call' : 'start' }),
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
      // Served before the call that needs the worker. If this engine is refused now, the core chooses one.
      opened.call((served) => served.useEngine(choice, withMeasured(options))).catch(() => undefined);
    }
    return opened;
  }

  /** An engine that has been measured on this machine need not be measured by a fresh worker again. */
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

  /** A fit can fail to stop although its worker answers pings, where it waits for a graphics card. */
  function expectStop(run: RunId): void {
    const since = surroundings.now();
    fits.get(run)?.();
    if (fits.has(run))
      fits.set(
        run,
        surroundings.later(() => say({ since, during: 'stop' }), stopPatience),
      );
  }

  function fitEnded(run: RunId): void {
    fits.get(run)?.();
    fits.delete(run);
    if (said?.during === 'stop') say(undefined);
  }

  const core: Core = {
    async useEngine(choice, options = {}) {
      try {
        // Not by way of the last engine, which may be what hangs.
        const report = await (live ?? connect()).call((served) => served.useEngine(choice, options));
        lastEngine = { choice, options };
        return note(report);
      } catch (error) {
        // As the core does: the engine in force takes the options.
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
      // Without a worker no fit is under way, and one that ends takes its fit with it: the command has nothing to do.
      const asked = live;
      if (asked === undefined) return;
      if (command.kind === 'stop') expectStop(run);
      await asked
        .call((served) => served.command(run, command))
        .catch((error: unknown) => {
          if (live === asked) throw error;
        });
    },
    async ask(question, of) {
      return connectOnLastEngine().call((served) => served.ask(question, of)) as never;
    },
  };
  return { core, endWorker: () => live?.end(new CoreError('worker-died')) };
}
