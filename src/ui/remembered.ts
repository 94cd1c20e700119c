/**
 * What this browser keeps for the page: choices for the next visit, the reader's place for a reload.
 *
 * Storage can be forbidden or full, and can hold what another version of the page wrote. Reading then gives `undefined`
 * and writing does nothing: the page works as on a first visit, and a choice lasts until the page is left.
 */

/** Of everything the page keeps, so that other pages of the same host keep theirs. */
const prefix = 'ringdown.';

export interface Remembered<Value> {
  /** The value kept; `undefined` where there is none, or one that is not accepted. */
  readonly read: () => Value | undefined;
  readonly write: (value: Value) => void;
  readonly forget: () => void;
}

export interface RememberedOptions<Value> {
  /** Of the entry, without the page's prefix. */
  readonly name: string;
  /** Turns what was kept into a value; `undefined` refuses it. */
  readonly accept: (kept: unknown) => Value | undefined;
  /** `browser` (the default): kept for the next visit. `tab`: kept for reloads of this tab only. */
  readonly keptBy?: 'browser' | 'tab';
}

/** One value, kept as JSON. */
export function remembered<Value>(options: RememberedOptions<Value>): Remembered<Value> {
  const { name, accept, keptBy = 'browser' } = options;
  const key = prefix + name;
  // Where storage is forbidden, reading the global already throws.
  const storage = (): Storage => (keptBy === 'tab' ? sessionStorage : localStorage);
  return {
    read: () =>
      attempt(() => {
        const text = storage().getItem(key);
        return text === null ? undefined : accept(parsed(text));
      }),
    write: (value) => void attempt(() => storage().setItem(key, JSON.stringify(value))),
    forget: () => void attempt(() => storage().removeItem(key)),
  };
}

/** For `accept`: one of a list of words. */
export const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (kept: unknown): Word | undefined =>
    words.find((word) => word === kept);

/** A word that stands in storage without quotation marks is taken as that word. */
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
