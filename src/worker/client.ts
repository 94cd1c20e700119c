/**
 * The `Core` as the main thread has it. The worker starts with the first call. When it dies, calls under way reject
 * with `worker-died` (comlink alone would leave them pending for ever) and the next call starts a fresh one, on the
 * engine that was last asked for.
 */
import { proxy, wrap, type Remote } from 'comlink';
import type { Core, FitProgress } from '../core/api';
import { CoreError } from '../core/core-error';
import type { Outcome, ServedCore } from './wire';

interface Connection {
  readonly served: Remote<ServedCore>;
  /** Rejects when the worker ends; never resolves. */
  readonly death: Promise<never>;
  /** Ends the worker, and every call under way with this error. */
  end(error: CoreError): void;
}

export interface CoreConnection {
  readonly core: Core;
  /** The last resort, for a worker that no longer answers: what it holds is lost. */
  endWorker(): void;
}

const startWorker = (): Worker =>
  new Worker(new URL('./host.ts', import.meta.url), { type: 'module', name: 'ringdown-core' });

export function connectCore(start: () => Worker = startWorker): CoreConnection {
  let connection: Connection | undefined;
  let lastEngine: Parameters<Core['useEngine']> | undefined;

  function connect(): Connection {
    const worker = start();
    let die: (error: CoreError) => void = () => undefined;
    const death = new Promise<never>((_, reject) => {
      die = reject;
    });
    // Someone always races against it, but not at every moment.
    death.catch(() => undefined);
    const opened: Connection = {
      served: wrap<ServedCore>(worker),
      death,
      end(error) {
        worker.terminate();
        if (connection === opened) connection = undefined;
        die(error);
      },
    };
    worker.onerror = (event) => {
      event.preventDefault();
      opened.end(new CoreError('worker-died', event.message));
    };
    // Served before the call that opened the connection; if this engine is gone, the core chooses one.
    if (lastEngine !== undefined) opened.served.useEngine(...lastEngine).catch(() => undefined);
    return opened;
  }

  async function call<T>(ask: (served: Remote<ServedCore>) => Promise<Outcome<T>>): Promise<T> {
    const current = (connection ??= connect());
    const outcome = await Promise.race([ask(current.served), current.death]);
    if (outcome.ok) return outcome.value;
    const error = new CoreError(outcome.code, outcome.detail);
    // TensorFlow.js has no way back from a lost context; a fresh worker has.
    if (outcome.code === 'context-lost') current.end(error);
    throw error;
  }

  const core: Core = {
    useEngine: async (...choice) => {
      try {
        const report = await call((served) => served.useEngine(...choice));
        lastEngine = choice;
        return report;
      } catch (error) {
        // As the core does: what runs instead takes the wishes.
        if (error instanceof CoreError && error.code === 'engine-unavailable')
          lastEngine = [lastEngine?.[0] ?? 'auto', choice[1]];
        throw error;
      }
    },
    currentEngine: () => call((served) => served.currentEngine()),
    summarize: (model) => call((served) => served.summarize(model)),
    probeStack: (probe) => call((served) => served.probeStack(probe)),
    fit: (request, onProgress) =>
      call((served) => served.fit(request, proxy(onProgress as (progress: FitProgress) => void))),
    command: (runId, command) => call((served) => served.command(runId, command)),
    evaluate: (request) => call((served) => served.evaluate(request)),
    predict: (inputs, count) => call((served) => served.predict(inputs, count)),
    weights: () => call((served) => served.weights()),
    memory: () => call((served) => served.memory()),
  };
  return { core, endWorker: () => connection?.end(new CoreError('worker-died')) };
}
