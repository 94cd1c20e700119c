/**
 * Starts an asynchronous action where the caller cannot wait for it: in an event handler or an effect. An action that can
 * fail in a way the reader should know of says so itself; a failure that it lets through is a fault of the page, and is
 * reported as an uncaught error, which the page's error notice listens to.
 */
export function runAction(action: () => Promise<unknown>): void {
  action().catch((error: unknown) => reportError(error));
}
