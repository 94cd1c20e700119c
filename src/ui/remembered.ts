/**
 * Values that this browser stores for the page: choices for the next visit, the reader's place for a reload.
 *
 * Storage can be forbidden or full, and can contain values of another version of the page. Reading then returns
 * `undefined` and writing does nothing: the page works as on a first visit, and a choice lasts until the page is left.
 */
import { oneFigure } from './one-figure';

/** Prefix of all entries of the page, because other pages of the same host share the storage. */
const prefix = 'ringdown.';

export interface Remembered<Value> {
  /** The stored value; `undefined` when there is no entry, or when `accept` refuses it. */
  readonly read: () => Value | undefined;
  readonly write: (value: Value) => void;
  readonly forget: () => void;
}

export interface RememberedOptions<Value> {
  /** The name of the entry, without the page's prefix. */
  readonly name: string;
  /** Turns the stored JSON into a value; `undefined` refuses it. */
  readonly accept: (kept: unknown) => Value | undefined;
  /** `browser` (the default): stored for the next visit. `tab`: stored for reloads of this tab only. */
  readonly keptBy?: 'browser' | 'tab';
}

/** One value, stored as JSON. */
export function remembered<Value>(options: RememberedOptions<Value>): Remembered<Value> {
  const { name, accept, keptBy = 'browser' } = options;
  const key = prefix + name;
  // Where storage is forbidden, even reading the global variable throws. What a frame shows depends on its address alone.
  const storage = (): Storage | undefined =>
    oneFigure === undefined ? (keptBy === 'tab' ? sessionStorage : localStorage) : undefined;
  return {
    read: () =>
      attempt(() => {
        const text = storage()?.getItem(key) ?? null;
        return text === null ? undefined : accept(parsed(text));
      }),
    write: (value) => void attempt(() => storage()?.setItem(key, JSON.stringify(value))),
    forget: () => void attempt(() => storage()?.removeItem(key)),
  };
}

const forgetful = new Set<() => void>();

/** Calls `listener` after everything has been forgotten, so that a store can return to its state of a first visit. */
export const whenForgotten = (listener: () => void): void => void forgetful.add(listener);

/**
 * Removes all entries of the page, of the browser and of this tab.
 * @returns how many there were
 */
export function forgetAll(): number {
  const counts = [() => localStorage, () => sessionStorage].map((storageOf) =>
    attempt(() => {
      const storage = storageOf();
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      const own = keys.filter((key) => key?.startsWith(prefix) === true);
      for (const key of own) if (key !== null) storage.removeItem(key);
      return own.length;
    }),
  );
  for (const listener of forgetful) listener();
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** For `accept`: one of a list of words. */
export const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (kept: unknown): Word | undefined =>
    words.find((word) => word === kept);

/** A stored word without quotation marks is read as that word. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
