/** The one `Core` of the page. Tests provide their own. */
import type { Core, CoreErrorCode } from '../core/api';
import { CoreError } from '../core/core-error';
import { connectCore } from '../worker/client';

let provided: Core | undefined;

export function core(): Core {
  provided ??= connectCore();
  return provided;
}

export function provideCore(replacement: Core): void {
  provided = replacement;
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
