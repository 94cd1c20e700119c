/** Only checked by the compiler, never imported: the types of the worker's project must not contain the page's. */

// @ts-expect-error A worker has no document. Without an error here, the project includes the types of the DOM.
void document;
// @ts-expect-error A worker has no window.
void window;

export {};
