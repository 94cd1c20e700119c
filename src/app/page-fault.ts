/** Errors that no code of the page has caught. The browser reports them to the window. */

/**
 * The error's message; undefined for an event that does not mean that the page failed. An action's failure, reported by
 * `runAction`, arrives here too.
 */
export function faultOf(event: ErrorEvent | PromiseRejectionEvent): string | undefined {
  const error: unknown = 'reason' in event ? event.reason : event.error;
  const words = error instanceof Error ? error.message : String(error ?? '');
  // Reports about an observer that is called again in a later frame, or about scripts of other origins (browser extensions).
  return words === '' || words.startsWith('ResizeObserver loop') ? undefined : words;
}

/** Calls `listener` for each such error, until the returned function is called. */
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
