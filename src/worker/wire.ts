/** The messages between the two threads. Their types derive from `Core`, so that the two ends cannot disagree. */
import type { Core, CoreErrorCode, FitEvent, FitRequest, FitResult, WorkState } from '../core/api';

/** How a call ended. An error is sent as a value, because structured cloning would remove the code of a `CoreError`. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CoreErrorCode; readonly detail: string };

export type Served<Interface> = {
  [Method in keyof Interface]: Interface[Method] extends (...args: infer Arguments) => Promise<infer Value>
    ? (...args: Arguments) => Promise<Outcome<Value>>
    : never;
};

/** Called through comlink: one message for each call, and one for its outcome. */
export interface ServedCore extends Served<Omit<Core, 'fit'>> {
  /** @param call a number that the page chooses; every event of this fit carries it */
  fit(request: FitRequest, call: number): Promise<Outcome<FitResult>>;
}

/** A message that the page sends besides those of comlink. */
export interface PageMessage {
  /** Answered at once, also while a call is under way. */
  readonly kind: 'ping';
}

/**
 * A message that the worker sends besides those of comlink. Events go through the same port as outcomes, so they arrive
 * in order, and the last one arrives before the outcome of its fit.
 */
export type WorkerMessage =
  | { readonly kind: 'pong'; readonly work: WorkState }
  | { readonly kind: 'event'; readonly call: number; readonly event: FitEvent }
  /** A message of the page could not be read; it is not known which call it was. */
  | { readonly kind: 'unreadable' };
