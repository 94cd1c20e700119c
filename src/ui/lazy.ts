/**
 * Values that are fetched once, when they are first needed: the code of a figure, the weights of a model. React.lazy
 * would keep a failure forever; here a failed attempt can be repeated, and the content around the figure stays.
 */
import { useSyncExternalStore } from 'react';
import { loadLateTexts } from '../i18n/language';

/** A file of the page that could not be fetched; the message names it. */
export class NotArrivedError extends Error {
  override readonly name = 'NotArrivedError';
}

export interface Arrival<Value> {
  readonly value?: Value;
  /** Whether the last attempt failed; true until the value has arrived. */
  readonly failed: boolean;
}

export interface Lazy<Value> {
  /** Fetches the value, unless it has arrived or is being fetched. Rejects if that fails; the next call fetches again. */
  readonly load: () => Promise<Value>;
  /** The same without a promise, for callers whose failure is shown by a component that uses `useArrival`. */
  readonly request: () => void;
  readonly arrival: () => Arrival<Value>;
  /** Calls `listener` at each change of the arrival, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function lazy<Value>(fetchValue: () => Promise<Value>): Lazy<Value> {
  const listeners = new Set<() => void>();
  let arrival: Arrival<Value> = { failed: false };
  let attempt: Promise<Value> | undefined;

  const become = (next: Arrival<Value>): void => {
    arrival = next;
    for (const listener of listeners) listener();
  };
  const load = (): Promise<Value> => {
    attempt ??= fetchValue().then(
      (value) => {
        become({ value, failed: false });
        return value;
      },
      (error: unknown) => {
        attempt = undefined;
        become({ failed: true });
        throw error;
      },
    );
    return attempt;
  };
  return {
    load,
    request: () => void load().catch(() => undefined),
    arrival: () => arrival,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Lazily fetched code of components, with the texts that it registers. */
export const lazyCode = <Code>(fetchCode: () => Promise<Code>): Lazy<Code> =>
  lazy(async () => {
    const code = await fetchCode();
    await loadLateTexts();
    return code;
  });

export const useArrival = <Value>({ subscribe, arrival }: Lazy<Value>): Arrival<Value> =>
  useSyncExternalStore(subscribe, arrival);
