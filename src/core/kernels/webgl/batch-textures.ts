/**
 * The textures in which a batch keeps its values between draws. A draw must not read a texture that it writes, not even
 * another layer of it. So the waves (see `layout.ts`) are stored in two texture arrays, one for even and one for odd waves,
 * and each draw reads one array and writes the other. Every driver allows 256 layers in an array, so that two arrays hold
 * the waves of 400 timesteps.
 */
import { BATCH_WIDTH } from './shaders/shape';
import type { StackLayout } from './layout';
import { buildInPool, type Texture } from './textures';

/** The texture of the even waves and that of the odd ones: wave k is layer k >> 1 of its texture. */
export type ByParity = readonly [Texture, Texture];

export interface BatchTextures {
  /** The most sequences of a batch. */
  readonly capacity: number;
  /** Flat: inputs [rows, T, F], then targets. */
  readonly batch: Texture;
  /** The numbers of `batch` before they are uploaded, filled up to whole rows of the texture. */
  readonly staging: Float32Array;
  /** [waves, B, columns] of i, f, g, o. */
  readonly gates: ByParity;
  /** [waves, B, columns] of c, h. */
  readonly cells: ByParity;
  /** [waves + 1, B, columns] of dz. The head counts as layer L, so its dz is one wave after that of the top layer. */
  readonly dz: ByParity;
  /** [B, columns]: the gradient with respect to c that a wave passes to the wave before it. */
  readonly dc: ByParity;
  /** [B, columns]: each forecast's share of the loss. */
  readonly pointLosses: Texture;
  /** [B, columns] */
  readonly forecasts: Texture;
  /** The framebuffer of each wave. */
  readonly forwardTargets: readonly WebGLFramebuffer[];
  readonly backwardTargets: readonly WebGLFramebuffer[];
  /** The framebuffer of each wave for which the head computes gradients: the last wave, or all waves after the first L. */
  readonly headTargets: ReadonlyMap<number, WebGLFramebuffer>;
  readonly dispose: () => void;
}

/** @throws OutOfMemory when the model or the batch is too large for the graphics card. */
export function batchTextures(
  gl: WebGL2RenderingContext,
  layout: StackLayout,
  capacity: number,
): BatchTextures {
  const { shape, columns, hiddenColumns, waves, shownTimesteps } = layout;
  const pair = (create: (parity: number) => Texture): ByParity => [create(0), create(1)];
  // Rounded up, because k + 1 of 2k + 1 waves are even, and because a texture of size 0 is invalid.
  const depth = (count: number) => (count + 1) >> 1;
  return buildInPool(gl, (pool) => {
    const { timesteps, features, outputs } = shape;
    const numbers = capacity * (timesteps * features + shownTimesteps * outputs);
    const batchRows = Math.ceil(numbers / BATCH_WIDTH);
    const batch = pool.plane(1, BATCH_WIDTH, batchRows);
    const gates = pair(() => pool.stack(4, hiddenColumns, capacity, depth(waves)));
    const cells = pair(() => pool.stack(2, hiddenColumns, capacity, depth(waves)));
    const dz = pair(() => pool.stack(4, columns, capacity, depth(waves + 1)));
    const dc = pair(() => pool.plane(1, columns, capacity));
    const pointLosses = pool.plane(4, columns, capacity);
    const forecasts = pool.plane(4, columns, capacity);

    const targets = (count: number, textures: (parity: number) => Texture[]) =>
      Array.from({ length: count }, (_, wave) => pool.framebuffer(textures(wave & 1), () => wave >> 1));
    const headWaves = Array.from({ length: shownTimesteps }, (_, index) => waves - index);
    return {
      capacity,
      batch,
      staging: new Float32Array(BATCH_WIDTH * batchRows),
      gates,
      cells,
      dz,
      dc,
      pointLosses,
      forecasts,
      forwardTargets: targets(waves, (parity) => [gates[parity], cells[parity]]),
      backwardTargets: targets(waves, (parity) => [dz[parity], dc[parity]]),
      headTargets: new Map(
        headWaves.map((wave) => [
          wave,
          pool.framebuffer([dz[wave & 1], pointLosses, forecasts], () => wave >> 1),
        ]),
      ),
      dispose: () => pool.dispose(),
    };
  });
}
