/** Our GLSL programs on TensorFlow.js' own context. */
import '@tensorflow/tfjs-backend-webgl';
import { env } from '@tensorflow/tfjs-core';
import { CoreError } from '../core-error';
import { webglContext } from '../kernels/webgl/webgl-context';
import { WebglForecaster } from '../kernels/webgl/webgl-forecaster';
import { WebglTraining } from '../kernels/webgl/webgl-training';
import type { Engine } from './engine';
import { isSoftwareRenderer } from './choose';
import type { EngineRefusal } from './report';

// `autoRefusal` refuses software GL by its name; without this flag TensorFlow.js would refuse it even when chosen.
env().set('SOFTWARE_WEBGL_ENABLED', true);

export const engine: Engine = {
  backend: 'webgl',
  isMeasured: true,
  // WebGL leaves the CPU to the page, so `auto` chooses it even if it is up to a tenth slower.
  costFactor: 1 / 1.1,
  refusal() {
    const { renderer, rendersFloats } = graphics();
    if (renderer === undefined) return 'no-webgl';
    return rendersFloats ? undefined : 'half-float-only';
  },
  autoRefusal() {
    // Software GL is slower than the SIMD kernel on the same CPU.
    return isSoftwareRenderer(graphics().renderer ?? '') ? 'software-renderer' : undefined;
  },
  async start() {
    if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) refuse('half-float-only');
    const { renderer } = graphics();
    return renderer === undefined ? {} : { renderer };
  },
  check() {
    // TensorFlow.js does not notice a lost context, and would go on training with meaningless numbers.
    if (webglContext().gl.isContextLost()) throw new CoreError('context-lost');
  },
  training: (model, optimizer) => new WebglTraining(model, optimizer),
  forecaster: (model) => new WebglForecaster(model),
};

function refuse(refusal: EngineRefusal): never {
  throw new CoreError('engine-unavailable', refusal);
}

interface Graphics {
  /** The name that the driver gives itself; undefined without WebGL 2 in this thread. */
  readonly renderer: string | undefined;
  /** Whether shaders can write 32-bit floats: with 16 bits Adam gives NaN. */
  readonly rendersFloats: boolean;
}

let known: Graphics | undefined;

/** Asked once, from a small context that is closed at once; a context of TensorFlow.js would stay open. */
function graphics(): Graphics {
  known ??= askGraphics();
  return known;
}

function askGraphics(): Graphics {
  const gl = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('webgl2');
  if (gl === null) return { renderer: undefined, rendersFloats: false };
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  const answer = { renderer, rendersFloats: drawsFloats(gl) };
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return answer;
}

function drawsFloats(gl: WebGL2RenderingContext): boolean {
  if (gl.getExtension('EXT_color_buffer_float') === null) return false;
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, 1, 1, 0, gl.RGBA, gl.FLOAT, null);
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
  gl.framebufferTexture2D(
    gl.FRAMEBUFFER,
    gl.COLOR_ATTACHMENT0,
    gl.TEXTURE_2D,
    gl.getParameter(gl.TEXTURE_BINDING_2D) as WebGLTexture,
    0,
  );
  return gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE;
}
