/** Which memory of a message is handed over (transferred) to the other thread, instead of being copied. */

/**
 * The array buffers of a message, each once. A view of a part of a buffer is left out, because handing the buffer over
 * would also take the other parts away; such a view is copied.
 */
export function buffersOf(message: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visited = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || visited.has(value)) return;
    visited.add(value);
    if (value instanceof ArrayBuffer) found.add(value);
    else if (!ArrayBuffer.isView(value)) Object.values(value).forEach(visit);
    else if (value.byteLength === value.buffer.byteLength) visit(value.buffer);
  };
  visit(message);
  return [...found];
}
