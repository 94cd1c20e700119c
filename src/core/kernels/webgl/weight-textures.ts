/** Weights, both moments of Adam, and gradients: [rows, columns] of `layout.ts`, independent of the batch. */
import { fromTexels, toTexels, type StackLayout } from './layout';
import { TexturePool, type Texture } from './textures';

/** Flat, in `trainableWeights` order, [parameters] each. */
export interface TrainingState {
  /** Steps taken. */
  readonly iterations: number;
  readonly weights: Float32Array;
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
}

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
export function gradientParts({ rows, waves }: StackLayout): number {
  const room = Math.floor(MAX_ROWS / (2 * rows));
  return Math.max(1, Math.min(MOST_PARTS, room, waves >> 1));
}

export class WeightTextures {
  /** [2 · parts · rows, columns] */
  readonly gradients: Texture;
  readonly gradientsTarget: WebGLFramebuffer;
  readonly #gl: WebGL2RenderingContext;
  readonly #layout: StackLayout;
  readonly #pool: TexturePool;
  #now: WeightSet;
  #next: WeightSet;

  /** All zero. @throws RangeError when there is no room */
  constructor(gl: WebGL2RenderingContext, layout: StackLayout) {
    const { columns, rows } = layout;
    this.#gl = gl;
    this.#layout = layout;
    const pool = new TexturePool(gl);
    this.#pool = pool;
    const set = (): WeightSet => {
      const [weights, firstMoments, secondMoments] = [0, 1, 2].map(() => pool.plane(4, columns, rows));
      const target = pool.framebuffer([weights, firstMoments, secondMoments]);
      return { weights, firstMoments, secondMoments, target };
    };
    this.#now = set();
    this.#next = set();
    this.gradients = pool.plane(4, columns, 2 * gradientParts(layout) * rows);
    this.gradientsTarget = pool.framebuffer([this.gradients]);
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
  upload(which: 'weights' | 'firstMoments' | 'secondMoments', values: Float32Array): void {
    const { columns, rows } = this.#layout;
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#now[which].texture);
    const texels = toTexels(this.#layout, values);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, columns, rows, gl.RGBA, gl.FLOAT, texels);
  }

  /** The inverse, from texels that were read back. */
  flat(texels: Float32Array): Float32Array {
    return fromTexels(this.#layout, texels);
  }

  dispose(): void {
    this.#pool.dispose();
  }
}
