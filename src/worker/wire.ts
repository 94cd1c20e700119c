/** What crosses between the two threads. Derived from `Core`, so that the two ends cannot disagree. */
import type { Core, CoreErrorCode, FitEvent, FitRequest, FitResult } from '../core/api';

/** Errors travel as values: structured cloning would strip a `CoreError` of its code. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CoreErrorCode; readonly detail: string };

export type Served<Interface> = {
  [Method in keyof Interface]: Interface[Method] extends (...args: infer Arguments) => Promise<infer Value>
    ? (...args: Arguments) => Promise<Outcome<Value>>
    : never;
};

/** Spoken over comlink: one message for each call, and one for its outcome. */
export interface ServedCore extends Served<Omit<Core, 'fit'>> {
  /** @param call a number that the page chooses; every event of this fit carries it */
  fit(request: FitRequest, call: number): Promise<Outcome<FitResult>>;
}

/** What the page sends beside comlink's messages. */
export interface PageMessage {
  /** Answered at once, also while a call is under way. */
  readonly kind: 'ping';
}

/**
 * What the worker sends beside comlink's messages. Events go through the same port as outcomes: they arrive in order, and
 * the last one before the outcome of its fit.
 */
export type WorkerMessage =
  | { readonly kind: 'pong' }
  | { readonly kind: 'event'; readonly call: number; readonly event: FitEvent }
  /** A message of the page has arrived that could not be read; which call it was is not known. */
  | { readonly kind: 'unreadable' };
