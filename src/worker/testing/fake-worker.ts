/** A worker and a page for tests: the worker's code runs in this thread; time passes only in `pass` and `freeze`. */
import type { Core, WorkState } from '../../core/api';
import type { Surroundings } from '../heartbeat';
import { serve } from '../serve';

export interface FakeWorker extends Worker {
  /** From now on no message to the worker arrives, as when its loop hangs or it has closed itself. */
  hang(): void;
  /** The messages that were sent meanwhile arrive now. */
  goOn(): void;
  /** A message that cannot be read arrives at this end. */
  garble(end: 'page' | 'worker'): void;
}

/**
 * Messages are cloned or handed over as between real threads.
 * @param workState what the worker says of its work; absent: it gets on with it
 */
export function fakeWorker(core: Partial<Core>, workState: () => WorkState = gettingOn()): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  serve(core as Core, port2, workState);
  port1.start();
  let held: [unknown, Transferable[]][] | undefined;
  const post = port1.postMessage.bind(port1);
  const worker = Object.assign(port1, {
    onerror: null,
    terminate: () => port1.close(),
    postMessage: (message: unknown, transfer: Transferable[] = []) => {
      if (held === undefined) post(message, transfer);
      else held.push([message, transfer]);
    },
    hang: () => void (held = []),
    goOn: () => {
      for (const [message, transfer] of held ?? []) post(message, transfer);
      held = undefined;
    },
    garble: (end: 'page' | 'worker') =>
      void (end === 'page' ? port1 : port2).dispatchEvent(new Event('messageerror')),
  });
  return worker as unknown as FakeWorker;
}

function gettingOn(): () => WorkState {
  let finished = 0;
  return () => ({ finished: (finished += 1), isWaiting: false });
}

export interface FakeSurroundings extends Surroundings {
  /** Lets time pass; messages arrive after each timer. */
  pass(milliseconds: number): Promise<void>;
  /** Time passes, but no timer runs until the end, as in a frozen tab. */
  freeze(milliseconds: number): Promise<void>;
  hide(hidden: boolean): void;
}

export function fakeSurroundings(): FakeSurroundings {
  let now = 0;
  let hidden = false;
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  async function runTimers(until: number): Promise<void> {
    for (;;) {
      const [next] = [...timers].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
      if (next === undefined) return;
      timers.delete(next);
      now = Math.max(now, next.at);
      next.callback();
      await arrivals();
    }
  }
  return {
    now: () => now,
    isHidden: () => hidden,
    hide: (value) => void (hidden = value),
    later(callback, milliseconds) {
      const timer = { at: now + milliseconds, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(milliseconds) {
      const until = now + milliseconds;
      await runTimers(until);
      now = until;
    },
    async freeze(milliseconds) {
      now += milliseconds;
      await runTimers(now);
    },
  };
}

/** Waits a few turns of the event loop, until sent messages and the replies to them have arrived. */
export async function arrivals(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
