/** The machine has no memory for what was asked; told apart from a request that is wrong, which is a RangeError. */

/** Thrown where a model or a batch finds no room: in WebAssembly memory, in an array, on the graphics card. */
export class OutOfMemory extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OutOfMemory';
  }
}

/**
 * What JavaScript itself throws when an array or a WebAssembly memory finds no room is a RangeError (in Firefox also an
 * InternalError), known by its message alone. V8: "Array buffer allocation failed", "Invalid typed array length",
 * "Cannot allocate Wasm memory"; SpiderMonkey: "out of memory", "allocation size overflow"; JavaScriptCore: "Out of
 * memory". A stack overflow is a RangeError too, and is none of these.
 */
const NATIVE_MESSAGE =
  /allocation failed|out of memory|allocation size overflow|typed array length|cannot allocate/i;

/** Whether an error says that there is not enough memory: an `OutOfMemory`, or what the JavaScript engine throws. */
export function isOutOfMemory(error: unknown): boolean {
  if (error instanceof OutOfMemory) return true;
  return (
    error instanceof Error && /^(Range|Internal)Error$/.test(error.name) && NATIVE_MESSAGE.test(error.message)
  );
}
