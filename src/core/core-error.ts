/** The core's one error class: a code that the page translates, and the cause in the machine's own words. */
import type { CoreErrorCode } from './api';

export class CoreError extends Error {
  readonly code: CoreErrorCode;

  constructor(code: CoreErrorCode, detail = '', options?: ErrorOptions) {
    super(detail, options);
    this.name = 'CoreError';
    this.code = code;
  }
}
