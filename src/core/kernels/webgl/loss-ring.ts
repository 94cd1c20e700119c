/** Losses stay on the graphics card until the fit reads them, so that a batch needs no readback. */
import type { GPGPUContext } from '@tensorflow/tfjs-backend-webgl';
import type { Rectangle } from './program';
import { readTexels, readTexelsSync } from './readback';
import { buildInPool, type Texture, type TexturePool } from './textures';

/** Rows of the texture: a fit that reports 15 times a second never fills them. */
const ROWS = 1024;

export class LossRing {
  readonly target: WebGLFramebuffer;
  readonly #gpgpu: GPGPUContext;
  readonly #pool: TexturePool;
  readonly #capacity: number;
  /** [ROWS, B]: a row per batch and shown timestep, the loss of each sequence in red. */
  readonly #texture: Texture;
  readonly #rowsPerBatch: number;
  /** Sequences of each batch in the texture. */
  #unread: number[] = [];

  /**
   * @param capacity sequences in a batch, at most
   * @param rowsPerBatch timesteps the head sees
   * @throws OutOfMemory
   */
  constructor(gpgpu: GPGPUContext, capacity: number, rowsPerBatch: number) {
    this.#gpgpu = gpgpu;
    this.#capacity = capacity;
    this.#rowsPerBatch = rowsPerBatch;
    const { pool, texture, target } = buildInPool(gpgpu.gl as WebGL2RenderingContext, (pool) => {
      const texture = pool.plane(4, capacity, ROWS);
      return { pool, texture, target: pool.framebuffer([texture]) };
    });
    this.#pool = pool;
    this.#texture = texture;
    this.target = target;
  }

  get full(): boolean {
    return (this.#unread.length + 1) * this.#rowsPerBatch > ROWS;
  }

  /** Where to draw the losses of the next batch: its first row; the next ones follow. */
  add(rows: number): Rectangle {
    const y = this.#unread.length * this.#rowsPerBatch;
    this.#unread.push(rows);
    return { x: 0, y, width: rows, height: 1 };
  }

  /** The mean loss of each batch since they were last taken. */
  async take(): Promise<number[]> {
    const unread = this.#unread;
    this.#unread = [];
    if (unread.length === 0) return [];
    const rows = unread.length * this.#rowsPerBatch;
    return this.#sums(unread, await readTexels(this.#gpgpu, this.#texture, rows, this.#capacity));
  }

  /** The same, blocking. */
  takeSync(): number[] {
    const unread = this.#unread;
    this.#unread = [];
    if (unread.length === 0) return [];
    const rows = unread.length * this.#rowsPerBatch;
    return this.#sums(unread, readTexelsSync(this.#gpgpu, this.#texture, rows, this.#capacity));
  }

  dispose(): void {
    this.#pool.dispose();
  }

  /** Each texel is already divided by all points of its batch. */
  #sums(unread: readonly number[], texels: Float32Array): number[] {
    return unread.map((sequences, batch) => {
      let loss = 0;
      for (let k = 0; k < this.#rowsPerBatch; k += 1) {
        const row = (batch * this.#rowsPerBatch + k) * this.#capacity;
        for (let b = 0; b < sequences; b += 1) loss += texels[4 * (row + b)];
      }
      return loss;
    });
  }
}
