/** The core's one error class: a code that the page translates, and the cause in the machine's own words. */

/** What can go wrong in the core; the page has a sentence for each. */
export type CoreErrorCode =
  | 'engine-unavailable'
  | 'busy' // a fit is running
  | 'no-model' // the run that was named is not the one that the core holds
  | 'diverged' // the loss is no longer a number
  | 'context-lost' // the graphics context went away
  | 'worker-died'
  | 'out-of-memory'
  | 'bad-request' // a size, length or seed that the core cannot compute with
  | 'internal';

export class CoreError extends Error {
  readonly code: CoreErrorCode;

  constructor(code: CoreErrorCode, detail = '', options?: ErrorOptions) {
    super(detail, options);
    this.name = 'CoreError';
    this.code = code;
  }
}
