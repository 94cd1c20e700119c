/** Textures back to JavaScript, with TensorFlow.js' own copying. */
import type { GPGPUContext } from '@tensorflow/tfjs-backend-webgl';
import { CoreError } from '../../core-error';
import { submittedWork } from './fence';
import type { Texture } from './textures';

/**
 * The first `rows` rows of an RGBA texture as they are now, [rows, columns, 4]; draws that follow do not change them.
 * Does not block.
 * @throws CoreError `context-lost`
 */
export async function readTexels(
  gpgpu: GPGPUContext,
  { texture }: Texture,
  rows: number,
  columns: number,
): Promise<Float32Array> {
  const buffer = gpgpu.createBufferFromTexture(texture, rows, columns);
  try {
    await submittedWork(gpgpu.gl as WebGL2RenderingContext);
    return gpgpu.downloadFloat32MatrixFromBuffer(buffer, rows * columns * 4);
  } finally {
    gpgpu.gl.deleteBuffer(buffer);
  }
}

/**
 * The same at once, blocking until the graphics card has done all it was given.
 * @throws CoreError `context-lost`
 */
export function readTexelsSync(
  gpgpu: GPGPUContext,
  { texture }: Texture,
  rows: number,
  columns: number,
): Float32Array {
  if (gpgpu.gl.isContextLost()) throw new CoreError('context-lost');
  return gpgpu.downloadMatrixFromPackedTexture(texture, rows, columns);
}
