/** Our GLSL programs on TensorFlow.js' own context. */
import { whileArriving } from '../work';
import type * as OnWebgl from '../kernels/webgl/training-on-webgl';
import type { Engine } from './engine';
import { isSoftwareRenderer } from './choose';

let loaded: typeof OnWebgl | undefined;

const load = async (): Promise<typeof OnWebgl> =>
  (loaded ??= await whileArriving(import('../kernels/webgl/training-on-webgl')));

export const engine: Engine = {
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
  isLoaded: () => loaded !== undefined,
  load: async () => void (await load()),
  async start() {
    await (await load()).start();
    const { renderer } = graphics();
    return renderer === undefined ? {} : { renderer };
  },
  check: () => loaded?.check(),
  training: async (start) => (await load()).training(start),
  forecaster: async (shape) => (await load()).forecaster(shape),
};

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
