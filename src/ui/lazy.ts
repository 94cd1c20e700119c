/**
 * What is fetched once, when it is first wanted: the code of a figure, the weights of a model. Not by React.lazy, which
 * keeps a failure for good: an attempt that failed may be repeated, and what stands around the figure stays.
 */
import { useSyncExternalStore } from 'react';
import { loadLateTexts } from '../i18n/language';

export interface Arrival<Value> {
  readonly value?: Value;
  /** Whether the last attempt failed; stays so until the value is here. */
  readonly failed: boolean;
}

export interface Lazy<Value> {
  /** Fetches the value, unless it is here or on its way. Rejects as the attempt did; the next call makes another. */
  readonly load: () => Promise<Value>;
  /** The same where the failure is shown by what uses `useArrival`. */
  readonly request: () => void;
  readonly arrival: () => Arrival<Value>;
  /** Calls `listener` at each change of the arrival, until the function it returns is called. */
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

/** Code that is rendered when it has arrived, and the texts that it brings. */
export const lazyCode = <Code>(fetchCode: () => Promise<Code>): Lazy<Code> =>
  lazy(async () => {
    const code = await fetchCode();
    await loadLateTexts();
    return code;
  });

export const useArrival = <Value>({ subscribe, arrival }: Lazy<Value>): Arrival<Value> =>
  useSyncExternalStore(subscribe, arrival);
