/** Encodes a QR code: a file of the build of its own, with the library. */
import { correction, generate } from 'lean-qr';

/** Whether a code can hold so much: 2,331 bytes, at this level of correction. */
export const fits = (content: string): boolean => new TextEncoder().encode(content).length <= 2331;

/** @returns [size][size], row by row; true: dark. Without the quiet zone around it. */
export function qrModules(content: string): readonly (readonly boolean[])[] {
  const code = generate(content, { minCorrectionLevel: correction.M });
  return Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) => code.get(x, y)),
  );
}
