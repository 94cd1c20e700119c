/** The one `Core` of the page. Tests provide their own. */
import { create } from 'zustand';
import type { Core, CoreErrorCode } from '../core/api';
import { CoreError } from '../core/core-error';
import { connectCore, type CoreConnection, type Silence } from './client';

/** The current silence of the worker; undefined while it answers or no call is under way. */
export const useSilence = create<{ readonly silence?: Silence | undefined }>(() => ({}));

let provided: CoreConnection | undefined;

const connected = (): CoreConnection =>
  (provided ??= connectCore({ onSilence: (silence) => useSilence.setState({ silence }) }));

export const core = (): Core => connected().core;

/**
 * Ends a worker that does not answer, when the learner asks for that. Calls under way reject with `worker-died`, so that
 * the page can offer to repeat each; the next call starts a new worker. The page holds the snapshots, so they are kept.
 */
export const endWorker = (): void => connected().endWorker();

export function provideCore(replacement: Core): void {
  provided = { core: replacement, endWorker: () => undefined };
}

/** An error as a value for a store: the code has a sentence in `engine/text.*.ts`, the detail is untranslated. */
export interface Failure {
  readonly code: CoreErrorCode;
  readonly detail: string;
}

export function asFailure(error: unknown): Failure {
  if (error instanceof CoreError) return { code: error.code, detail: error.message };
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
