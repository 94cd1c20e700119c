/** One worker thread, from its start to its end, and the calls that are under way in it. */
import { wrap, type Remote } from 'comlink';
import type { FitEvent, FitRequest, FitResult, WorkState } from '../core/api';
import { CoreError } from '../core/core-error';
import { Heartbeat, type Surroundings } from './heartbeat';
import type { Outcome, PageMessage, ServedCore, WorkerMessage } from './wire';

export interface LiveWorkerEvents {
  /** Since when the worker has not answered, and whether it ever did; `undefined` when it answers again or has ended. */
  onSilence(silence: { readonly since: number; readonly hasAnswered: boolean } | undefined): void;
  /** The worker has ended. Calls under way are rejected, and the next call needs a new worker. */
  onEnd(): void;
}

export class LiveWorker {
  readonly #worker: Worker;
  readonly #served: Remote<ServedCore>;
  readonly #events: LiveWorkerEvents;
  readonly #heartbeat: Heartbeat;
  /** The `reject` functions of the calls under way. A call that settles is removed, so that its answer is not kept. */
  readonly #underWay = new Set<(error: CoreError) => void>();
  readonly #fits = new Map<number, (event: FitEvent) => void>();
  #lastFit = 0;
  #hasAnswered = false;
  /** Pieces of work that the worker had finished at its last answer to a ping. */
  #finished = 0;

  /** @throws CoreError `worker-died` where the browser refuses to start a worker */
  constructor(start: () => Worker, surroundings: Surroundings, events: LiveWorkerEvents) {
    try {
      this.#worker = start();
    } catch (error) {
      throw new CoreError('worker-died', messageOf(error), { cause: error });
    }
    this.#events = events;
    this.#served = wrap<ServedCore>(this.#worker);
    const ping: PageMessage = { kind: 'ping' };
    this.#heartbeat = new Heartbeat(
      surroundings,
      () => this.#worker.postMessage(ping),
      (since) =>
        events.onSilence(since === undefined ? undefined : { since, hasAnswered: this.#hasAnswered }),
    );
    this.#worker.addEventListener('message', ({ data }) => this.#take(data));
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.end(new CoreError('worker-died', event.message));
    };
    this.#worker.onmessageerror = () => this.#endUnreadable();
  }

  /** @throws CoreError the error that the core throws; `worker-died` when the worker ends before it has answered */
  call<T>(ask: (served: Remote<ServedCore>) => Promise<Outcome<T>>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settled = (): void => {
        this.#underWay.delete(reject);
        if (this.#underWay.size === 0) this.#heartbeat.rest();
      };
      this.#underWay.add(reject);
      this.#heartbeat.watch();
      ask(this.#served).then(
        (outcome) => {
          settled();
          if (outcome.ok) resolve(outcome.value);
          else this.#fail(new CoreError(outcome.code, outcome.detail), reject);
        },
        (error: unknown) => {
          settled();
          reject(wireError(error));
        },
      );
    });
  }

  /** Like `call`. `onEvent` is called with the last event before the promise settles. */
  async fit(request: FitRequest, onEvent: (event: FitEvent) => void): Promise<FitResult> {
    const call = (this.#lastFit += 1);
    this.#fits.set(call, onEvent);
    try {
      return await this.call((served) => served.fit(request, call));
    } finally {
      this.#fits.delete(call);
    }
  }

  /** Ends the thread; every call under way rejects with this error. */
  end(error: CoreError): void {
    this.#worker.terminate();
    this.#heartbeat.rest();
    this.#events.onEnd();
    for (const reject of this.#underWay) reject(error);
    this.#underWay.clear();
  }

  #take(message: WorkerMessage): void {
    this.#hasAnswered = true;
    if (message.kind !== 'pong' || this.#getsOn(message.work)) this.#heartbeat.heard();
    if (message.kind === 'event') this.#fits.get(message.call)?.(message.event);
    else if (message.kind === 'unreadable') this.#endUnreadable();
  }

  /** A worker that waits for a graphics card answers pings too; so finished work counts, and a pause of a fit. */
  #getsOn({ finished, isWaiting }: WorkState): boolean {
    const before = this.#finished;
    this.#finished = finished;
    return isWaiting || finished !== before;
  }

  /** The call whose message was lost would wait for ever, and it is not known which call that is. */
  #endUnreadable(): void {
    this.end(new CoreError('worker-died', 'a message between page and worker could not be read'));
  }

  #fail(error: CoreError, reject: (error: CoreError) => void): void {
    reject(error);
    // TensorFlow.js cannot recover from a lost graphics context; a new worker gets a new context.
    if (error.code === 'context-lost') this.end(error);
  }
}

/** From an error of comlink: it rejects when a request or an answer cannot be cloned. */
function wireError(error: unknown): CoreError {
  const isUnclonable = error instanceof Error && error.name === 'DataCloneError';
  return new CoreError(isUnclonable ? 'bad-request' : 'internal', messageOf(error), { cause: error });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
