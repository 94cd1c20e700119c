/** The worker's end of the wire: calls of the page become calls of a `Core`. */
import { expose, transfer, type Endpoint } from 'comlink';
import type { Core, WorkState } from '../core/api';
import { CoreError } from '../core/core-error';
import { buffersOf } from './buffers';
import type { Outcome, PageMessage, ServedCore, WorkerMessage } from './wire';

/**
 * Serves a core to the page at the other end of a port. Arrays in answers, events and results are handed over, so the
 * core must not use them afterwards.
 */
export function serve(core: Core, port: Endpoint, workState: () => WorkState): void {
  const post = (message: WorkerMessage): void => port.postMessage(message, buffersOf(message));
  const served: ServedCore = {
    useEngine: (...asked) => outcome(core.useEngine(...asked)),
    currentEngine: () => outcome(core.currentEngine()),
    fit: (request, call) => outcome(core.fit(request, (event) => post({ kind: 'event', call, event }))),
    command: (...asked) => outcome(core.command(...asked)),
    ask: (question, of) => outcome(core.ask(question, of)),
  };
  expose(served, port);
  port.addEventListener('message', (message) => {
    const { data } = message as MessageEvent<PageMessage>;
    if (data.kind === 'ping') post({ kind: 'pong', work: workState() });
  });
  port.addEventListener('messageerror', () => post({ kind: 'unreadable' }));
}

async function outcome<T>(call: Promise<T>): Promise<Outcome<T>> {
  try {
    const value = await call;
    return transfer({ ok: true, value }, buffersOf(value));
  } catch (error) {
    const { code, message } = error instanceof CoreError ? error : new CoreError('internal', String(error));
    return { ok: false, code, detail: message };
  }
}
