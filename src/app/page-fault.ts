/** Errors that no code of the page has caught, as the browser tells the window of them. */

/**
 * What failed, in the machine's words; undefined for what is no fault of the page. `runAction` reports an action's failure
 * this way.
 */
export function faultOf(event: ErrorEvent | PromiseRejectionEvent): string | undefined {
  const error: unknown = 'reason' in event ? event.reason : event.error;
  const words = error instanceof Error ? error.message : String(error ?? '');
  // An observer that is called again in a later frame, and scripts of other origins (extensions), bring no error.
  return words === '' || words.startsWith('ResizeObserver loop') ? undefined : words;
}

/** Calls `listener` at each such error, until the function it returns is called. */
export function watchFaults(listener: (fault: string) => void): () => void {
  const hear = (event: ErrorEvent | PromiseRejectionEvent): void => {
    const fault = faultOf(event);
    if (fault !== undefined) listener(fault);
  };
  addEventListener('error', hear);
  addEventListener('unhandledrejection', hear);
  return () => {
    removeEventListener('error', hear);
    removeEventListener('unhandledrejection', hear);
  };
}
