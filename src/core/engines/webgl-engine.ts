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

// Software GL is refused here, by its name; without this flag TensorFlow.js would refuse it where it is forced.
env().set('SOFTWARE_WEBGL_ENABLED', true);

export const engine: Engine = {
  backend: 'webgl',
  isMeasured: true,
  // WebGL leaves the processor to the page, so it may be a tenth slower and still be taken.
  costFactor: 1 / 1.1,
  refusal() {
    const { renderer, rendersFloats } = graphics();
    if (renderer === undefined) return 'no-webgl';
    return rendersFloats ? undefined : 'half-float-only';
  },
  autoRefusal() {
    // Software GL is slower than the processor it runs on.
    return isSoftwareRenderer(graphics().renderer ?? '') ? 'software-renderer' : undefined;
  },
  async start() {
    if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) refuse('half-float-only');
    const { renderer } = graphics();
    return renderer === undefined ? {} : { renderer };
  },
  check() {
    // TensorFlow.js does not notice, and would go on training on garbage.
    if (webglContext().gl.isContextLost()) throw new CoreError('context-lost');
  },
  training: (model, optimizer) => new WebglTraining(model, optimizer),
  forecaster: (model) => new WebglForecaster(model),
};

function refuse(refusal: EngineRefusal): never {
  throw new CoreError('engine-unavailable', refusal);
}

interface Graphics {
  /** The driver's own name; undefined without WebGL 2 in this thread. */
  readonly renderer: string | undefined;
  /** Whether 32-bit floats can be drawn: with 16 bits Adam gives NaN. */
  readonly rendersFloats: boolean;
}

let asked: Graphics | undefined;

/** Asked once, of a small context of our own that is closed at once: a context of TensorFlow.js would stay. */
function graphics(): Graphics {
  asked ??= askGraphics();
  return asked;
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
