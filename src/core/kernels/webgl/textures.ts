/** Float32 textures and the framebuffers that write them, freed together. */
import { OutOfMemory } from '../../out-of-memory';

export interface Texture {
  readonly texture: WebGLTexture;
  readonly target: GLenum;
}

/** Numbers in a texel. */
type Channels = 1 | 2 | 4;

/** What `build` makes of a pool, which is freed if building fails. */
export function buildInPool<T>(gl: WebGL2RenderingContext, build: (pool: TexturePool) => T): T {
  const pool = new TexturePool(gl);
  try {
    return build(pool);
  } catch (error) {
    pool.dispose();
    throw error;
  }
}

export class TexturePool {
  readonly #gl: WebGL2RenderingContext;
  readonly #textures: WebGLTexture[] = [];
  readonly #framebuffers: WebGLFramebuffer[] = [];

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
  }

  /** [height, width], zero. */
  plane(channels: Channels, width: number, height: number): Texture {
    return this.#create(this.#gl.TEXTURE_2D, (target) =>
      this.#gl.texStorage2D(target, 1, this.#format(channels), width, height),
    );
  }

  /** [depth, height, width], zero: one timestep to a layer. */
  stack(channels: Channels, width: number, height: number, depth: number): Texture {
    return this.#create(this.#gl.TEXTURE_2D_ARRAY, (target) =>
      this.#gl.texStorage3D(target, 1, this.#format(channels), width, height, depth),
    );
  }

  /**
   * Writes `textures`, in the order of a shader's outputs.
   * @param layer of each that is a stack
   * @throws Error when the driver cannot render to them
   */
  framebuffer(textures: readonly Texture[], layer: (index: number) => number = () => 0): WebGLFramebuffer {
    const gl = this.#gl;
    const framebuffer = gl.createFramebuffer();
    this.#framebuffers.push(framebuffer);
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    const points = textures.map(({ texture, target }, index) => {
      const point = gl.COLOR_ATTACHMENT0 + index;
      if (target === gl.TEXTURE_2D) gl.framebufferTexture2D(gl.FRAMEBUFFER, point, target, texture, 0);
      else gl.framebufferTextureLayer(gl.FRAMEBUFFER, point, texture, 0, layer(index));
      return point;
    });
    gl.drawBuffers(points);
    const status = gl.checkFramebufferStatus(gl.FRAMEBUFFER);
    if (status !== gl.FRAMEBUFFER_COMPLETE && !gl.isContextLost()) {
      throw new Error(`The graphics driver cannot render to float32 textures (status ${status}).`);
    }
    return framebuffer;
  }

  dispose(): void {
    for (const framebuffer of this.#framebuffers.splice(0)) this.#gl.deleteFramebuffer(framebuffer);
    for (const texture of this.#textures.splice(0)) this.#gl.deleteTexture(texture);
  }

  #format(channels: Channels): GLenum {
    const gl = this.#gl;
    return { 1: gl.R32F, 2: gl.RG32F, 4: gl.RGBA32F }[channels];
  }

  /** @throws OutOfMemory when there is no memory for it, or no texture so large */
  #create(target: GLenum, allocate: (target: GLenum) => void): Texture {
    const gl = this.#gl;
    const texture = gl.createTexture();
    this.#textures.push(texture);
    gl.bindTexture(target, texture);
    for (const parameter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(target, parameter, gl.NEAREST);
    }
    while (gl.getError() !== gl.NO_ERROR && !gl.isContextLost());
    allocate(target);
    const error = gl.getError();
    gl.bindTexture(target, null);
    if (error !== gl.NO_ERROR && !gl.isContextLost()) {
      throw new OutOfMemory(`The graphics card has no room for this model and batch size (error ${error}).`);
    }
    return { texture, target };
  }
}
