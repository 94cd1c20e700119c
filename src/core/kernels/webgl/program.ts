/** A GLSL program with its uniforms' places, drawn over a rectangle of a framebuffer, a fragment per texel. */
import { CoreError } from '../../core-error';
import type { Texture } from './textures';

/** One triangle that covers the viewport, counter-clockwise, because TensorFlow.js leaves CULL_FACE on. */
const VERTEX_SHADER = `#version 300 es
void main() {
  gl_Position = vec4(vec2(4 * (gl_VertexID & 1), 2 * (gl_VertexID & 2)) - 1.0, 0.0, 1.0);
}
`;

/** Texels to draw: those from (x, y). */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class Program {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #locations = new Map<string, WebGLUniformLocation>();
  /** Texture unit of each sampler. */
  readonly #units = new Map<string, number>();

  /** @throws Error with the driver's log, when it refuses the shader; CoreError `context-lost` */
  constructor(gl: WebGL2RenderingContext, fragmentShader: string) {
    this.#gl = gl;
    this.#program = link(gl, fragmentShader);
    gl.useProgram(this.#program);
    const count = gl.getProgramParameter(this.#program, gl.ACTIVE_UNIFORMS) as number;
    for (let index = 0; index < count; index += 1) {
      const uniform = gl.getActiveUniform(this.#program, index);
      const location = uniform && gl.getUniformLocation(this.#program, uniform.name);
      if (!uniform || !location) continue;
      this.#locations.set(uniform.name, location);
      if (uniform.type !== gl.SAMPLER_2D && uniform.type !== gl.SAMPLER_2D_ARRAY) continue;
      gl.uniform1i(location, this.#units.size);
      this.#units.set(uniform.name, this.#units.size);
    }
  }

  use(): void {
    this.#gl.useProgram(this.#program);
  }

  /** After `use`; so are the next three. A name that the shader does not use is ignored, as GL does. */
  sample(name: string, texture: Texture): void {
    const unit = this.#units.get(name);
    if (unit === undefined) return;
    this.#gl.activeTexture(this.#gl.TEXTURE0 + unit);
    this.#gl.bindTexture(texture.target, texture.texture);
  }

  setInt(name: string, value: number): void {
    this.#gl.uniform1i(this.#locations.get(name) ?? null, value);
  }

  setFloat(name: string, value: number): void {
    this.#gl.uniform1f(this.#locations.get(name) ?? null, value);
  }

  draw(framebuffer: WebGLFramebuffer, { x, y, width, height }: Rectangle): void {
    const gl = this.#gl;
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.viewport(x, y, width, height);
    // TensorFlow.js leaves SCISSOR_TEST on.
    gl.scissor(x, y, width, height);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  dispose(): void {
    this.#gl.deleteProgram(this.#program);
  }
}

/** Deletes the shaders, and the program if it throws. */
function link(gl: WebGL2RenderingContext, fragmentShader: string): WebGLProgram {
  const program = gl.createProgram();
  const shaders: WebGLShader[] = [];
  try {
    shaders.push(compile(gl, gl.VERTEX_SHADER, VERTEX_SHADER));
    shaders.push(compile(gl, gl.FRAGMENT_SHADER, fragmentShader));
    for (const shader of shaders) gl.attachShader(program, shader);
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
      const logs = [gl.getProgramInfoLog(program), ...shaders.map((shader) => gl.getShaderInfoLog(shader))];
      throw new Error(`The graphics driver refused a shader: ${logs.filter(Boolean).join('\n')}`);
    }
    return program;
  } catch (error) {
    gl.deleteProgram(program);
    throw error;
  } finally {
    // A linked program keeps what it needs of them.
    for (const shader of shaders) gl.deleteShader(shader);
  }
}

function compile(gl: WebGL2RenderingContext, type: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new CoreError('context-lost');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}
