/** The core's one error class: a code that the page translates, and an untranslated detail as the message. */

/** The errors of the core; the page has a sentence for each. */
export type CoreErrorCode =
  | 'engine-unavailable'
  | 'busy' // a fit is running
  | 'no-model' // the core does not hold the run that the question names
  | 'diverged' // the loss is no longer a number
  | 'context-lost' // the graphics context was lost
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
