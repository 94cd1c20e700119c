/** The one `Core` of the page. Tests provide their own. */
import { create } from 'zustand';
import type { Core, CoreErrorCode } from '../core/api';
import { CoreError } from '../core/core-error';
import { connectCore, type CoreConnection, type Silence } from './client';

/** Since when the worker has not answered; undefined while it answers, or nothing is asked. */
export const useSilence = create<{ readonly silence?: Silence | undefined }>(() => ({}));

let provided: CoreConnection | undefined;

const connected = (): CoreConnection =>
  (provided ??= connectCore({ onSilence: (silence) => useSilence.setState({ silence }) }));

export const core = (): Core => connected().core;

/**
 * Ends a worker that does not answer, when the learner asks for that. Calls under way reject with `worker-died`, so that
 * each can be offered again where it was made; the next call starts a fresh worker. Snapshots are the page's, and stay.
 */
export const endWorker = (): void => connected().endWorker();

export function provideCore(replacement: Core): void {
  provided = { core: replacement, endWorker: () => undefined };
}

/** An error as state: the code has a sentence in `engine/text.*.ts`, the detail is the machine's. */
export interface Failure {
  readonly code: CoreErrorCode;
  readonly detail: string;
}

export function asFailure(error: unknown): Failure {
  if (error instanceof CoreError) return { code: error.code, detail: error.message };
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
