/** What crosses the thread line. Derived from `Core`, so that the two ends cannot disagree. */
import type { Core, CoreErrorCode } from '../core/api';

/** Errors travel as values: structured cloning would strip a `CoreError` of its code. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CoreErrorCode; readonly detail: string };

export type Served<Interface> = {
  [Method in keyof Interface]: Interface[Method] extends (...args: infer Arguments) => Promise<infer Value>
    ? (...args: Arguments) => Promise<Outcome<Value>>
    : never;
};

export type ServedCore = Served<Core>;
