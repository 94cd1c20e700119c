/** The one `Core` of the page. Tests provide their own. */
import type { Core, CoreErrorCode } from '../core/api';
import { CoreError } from '../core/core-error';
import { connectCore, type CoreConnection } from './client';

let provided: CoreConnection | undefined;

const connected = (): CoreConnection => (provided ??= connectCore());

export const core = (): Core => connected().core;

/** The last resort, for a worker that no longer answers: calls under way fail, and the model is lost. */
export const endWorker = (): void => connected().endWorker();

export function provideCore(replacement: Core): void {
  provided = { core: replacement, endWorker: () => undefined };
}

/** An error as state: the code has a sentence in `text.*.ts`, the detail is the machine's. */
export interface Failure {
  readonly code: CoreErrorCode;
  readonly detail: string;
}

export function asFailure(error: unknown): Failure {
  if (error instanceof CoreError) return { code: error.code, detail: error.message };
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
