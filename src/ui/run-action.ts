/**
 * Starts an asynchronous action where the caller cannot wait for it: in an event handler or an effect. An action shows
 * expected failures itself. If it rejects, that is a fault of the page, and is reported as an uncaught error, which the
 * page's error notice listens to.
 */
export function runAction(action: () => Promise<unknown>): void {
  action().catch((error: unknown) => reportError(error));
}
