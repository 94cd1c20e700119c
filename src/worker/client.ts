/**
 * The `Core` as the main thread has it. The worker starts with the first call. When it dies, calls under way reject
 * with `worker-died` (comlink alone would leave them pending for ever) and the next call starts a fresh one.
 */
import { proxy, wrap, type Remote } from 'comlink';
import type { Core, FitProgress } from '../core/api';
import { CoreError } from '../core/core-error';
import type { Outcome, ServedCore } from './wire';

interface Connection {
  readonly served: Remote<ServedCore>;
  /** Rejects when the worker dies; never resolves. */
  readonly death: Promise<never>;
  readonly worker: Worker;
}

const startWorker = (): Worker =>
  new Worker(new URL('./host.ts', import.meta.url), { type: 'module', name: 'ringdown-core' });

export function connectCore(start: () => Worker = startWorker): Core {
  let connection: Connection | undefined;

  function connect(): Connection {
    const worker = start();
    const death = new Promise<never>((_, reject) => {
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        connection = undefined;
        reject(new CoreError('worker-died', event.message));
      };
    });
    // Someone always races against it, but not at every moment.
    death.catch(() => undefined);
    return { served: wrap<ServedCore>(worker), death, worker };
  }

  async function call<T>(ask: (served: Remote<ServedCore>) => Promise<Outcome<T>>): Promise<T> {
    const { served, death, worker } = (connection ??= connect());
    const outcome = await Promise.race([ask(served), death]);
    if (outcome.ok) return outcome.value;
    if (outcome.code === 'context-lost') {
      // TensorFlow.js has no way back from a lost context; a fresh worker has.
      worker.terminate();
      if (connection?.worker === worker) connection = undefined;
    }
    throw new CoreError(outcome.code, outcome.detail);
  }

  return {
    useEngine: (choice, timings) => call((served) => served.useEngine(choice, timings)),
    measureEngines: () => call((served) => served.measureEngines()),
    summarize: (model) => call((served) => served.summarize(model)),
    probeStack: (probe) => call((served) => served.probeStack(probe)),
    fit: (request, onProgress) =>
      call((served) => served.fit(request, proxy(onProgress as (progress: FitProgress) => void))),
    command: (runId, command) => call((served) => served.command(runId, command)),
    evaluate: (request) => call((served) => served.evaluate(request)),
    predict: (inputs, count) => call((served) => served.predict(inputs, count)),
    memory: () => call((served) => served.memory()),
  };
}
