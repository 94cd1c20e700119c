/** Weights, both moments of Adam, and gradients: [rows, columns] of `layout.ts`, independent of the batch. */
import type { GPGPUContext } from '@tensorflow/tfjs-backend-webgl';
import { fromTexels, toTexels, type StackLayout } from './layout';
import { readTexels, readTexelsSync } from './readback';
import { buildInPool, type Texture, type TexturePool } from './textures';

type WeightTexture = 'weights' | 'firstMoments' | 'secondMoments';

/** One set is read and the other written; they change places after each step. */
interface WeightSet {
  readonly weights: Texture;
  readonly firstMoments: Texture;
  readonly secondMoments: Texture;
  readonly target: WebGLFramebuffer;
}

/** Most rows of a texture that every driver of WebGL 2 allows. */
const MAX_ROWS = 2048;
/** More parts keep a real graphics card busier, and are more to add up. */
const MOST_PARTS = 8;

/** How many parts the waves of each parity are divided into for the weights' gradients. */
export function gradientParts({ rowQuads, waves }: StackLayout): number {
  const room = Math.floor(MAX_ROWS / (2 * rowQuads));
  return Math.max(1, Math.min(MOST_PARTS, room, waves >> 1));
}

export class WeightTextures {
  /** [4, 2 · parts · rows / 4, columns]: row r is in layer r % 4. */
  readonly gradients: Texture;
  readonly gradientsTarget: WebGLFramebuffer;
  readonly #gpgpu: GPGPUContext;
  readonly #layout: StackLayout;
  readonly #pool: TexturePool;
  #now: WeightSet;
  #next: WeightSet;

  /** All zero. @throws OutOfMemory when there is no room */
  constructor(gpgpu: GPGPUContext, layout: StackLayout) {
    const { columns, rows, rowQuads } = layout;
    this.#gpgpu = gpgpu;
    this.#layout = layout;
    const { pool, now, next, gradients, gradientsTarget } = buildInPool(
      gpgpu.gl as WebGL2RenderingContext,
      (pool) => {
        const set = (): WeightSet => {
          const [weights, firstMoments, secondMoments] = [0, 1, 2].map(() => pool.plane(4, columns, rows));
          const target = pool.framebuffer([weights, firstMoments, secondMoments]);
          return { weights, firstMoments, secondMoments, target };
        };
        const [now, next] = [set(), set()];
        const gradients = pool.stack(4, columns, 2 * gradientParts(layout) * rowQuads, 4);
        const gradientsTarget = pool.framebuffer(Array(4).fill(gradients), (row) => row);
        return { pool, now, next, gradients, gradientsTarget };
      },
    );
    this.#pool = pool;
    this.#now = now;
    this.#next = next;
    this.gradients = gradients;
    this.gradientsTarget = gradientsTarget;
  }

  get now(): WeightSet {
    return this.#now;
  }

  get next(): WeightSet {
    return this.#next;
  }

  swap(): void {
    [this.#now, this.#next] = [this.#next, this.#now];
  }

  /** @param values [parameters], flat */
  upload(which: WeightTexture, values: Float32Array): void {
    const { columns, rows } = this.#layout;
    const { gl } = this.#gpgpu;
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#now[which].texture);
    const texels = toTexels(this.#layout, values);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, columns, rows, gl.RGBA, gl.FLOAT, texels);
  }

  /** [parameters], flat. Does not block. */
  async read(which: WeightTexture): Promise<Float32Array> {
    const { rows, columns } = this.#layout;
    return fromTexels(this.#layout, await readTexels(this.#gpgpu, this.#now[which], rows, columns));
  }

  /** The same, blocking. */
  readSync(which: WeightTexture): Float32Array {
    const { rows, columns } = this.#layout;
    return fromTexels(this.#layout, readTexelsSync(this.#gpgpu, this.#now[which], rows, columns));
  }

  dispose(): void {
    this.#pool.dispose();
  }
}
