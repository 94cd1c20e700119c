/** Float32 numbers as text. */

/** Bytes that are turned into text at a time: a multiple of 3, so that no part but the last is padded. */
const part = 3 * 4096;

/** The bytes of the numbers, the low byte first, as base64. */
export function toBase64({ buffer, byteOffset, byteLength }: Float32Array): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let text = '';
  for (let first = 0; first < bytes.length; first += part) {
    text += btoa(String.fromCharCode(...bytes.subarray(first, first + part)));
  }
  return text;
}
