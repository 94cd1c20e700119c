/** Tells errors for lack of memory from RangeErrors, which mean a wrong request. */

/** Thrown when there is no memory for a model or a batch: in WebAssembly memory, in an array, on the graphics card. */
export class OutOfMemory extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OutOfMemory';
  }
}

/**
 * When there is no memory for an array or a WebAssembly memory, JavaScript throws a RangeError (Firefox also an
 * InternalError) that only its message identifies. V8: "Array buffer allocation failed", "Invalid typed array length",
 * "Cannot allocate Wasm memory"; SpiderMonkey: "out of memory", "allocation size overflow"; JavaScriptCore: "Out of
 * memory". A stack overflow is also a RangeError, but its message is different.
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
