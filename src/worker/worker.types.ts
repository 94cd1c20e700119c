/** Checked by the compiler only, never imported: in the worker's type room there is no page. */

// @ts-expect-error A worker has no document. Without an error here, the room knows the DOM.
void document;
// @ts-expect-error A worker has no window.
void window;

export {};
