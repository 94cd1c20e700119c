/** A WebGL context that draws nothing and records which objects exist, and whether a deleted one was read. */
import type { GPGPUContext } from '@tensorflow/tfjs-backend-webgl';

type Name = string | symbol;

export interface FakeContext {
  readonly gl: WebGL2RenderingContext;
  readonly gpgpu: GPGPUContext;
  /** What was created and not deleted. */
  readonly live: ReadonlySet<object>;
  /** Textures that were read after they were deleted. */
  readonly readDeleted: object[];
  /** Allocations of textures so far, and those that find no memory. */
  allocations: number;
  failsAt: (allocation: number) => boolean;
  /** What `getProgramParameter` says of linking. */
  links: boolean;
}

export function fakeContext(): FakeContext {
  const live = new Set<object>();
  const constants = new Map<Name, number>([['NO_ERROR', 0]]);
  let error = 0;
  const constant = (name: Name): number => {
    const known = constants.get(name) ?? 1000 * constants.size;
    constants.set(name, known);
    return known;
  };
  const allocate = (): void => {
    context.allocations += 1;
    if (context.failsAt(context.allocations)) error = constant('OUT_OF_MEMORY');
  };
  const calls: Record<string, (...args: never[]) => unknown> = {
    texStorage2D: allocate,
    texStorage3D: allocate,
    getError: () => {
      const last = error;
      error = 0;
      return last;
    },
    checkFramebufferStatus: () => constant('FRAMEBUFFER_COMPLETE'),
    isContextLost: () => false,
    getProgramParameter: (_: object, name: number) => (name === constant('LINK_STATUS') ? context.links : 0),
    getProgramInfoLog: () => 'refused',
    getShaderInfoLog: () => '',
    fenceSync: () => ({}),
    clientWaitSync: () => constant('ALREADY_SIGNALED'),
  };
  const call = (name: string) => {
    if (/^create/.test(name))
      return () => {
        const created = { name };
        live.add(created);
        return created;
      };
    if (/^delete/.test(name)) return (object: object) => live.delete(object);
    return calls[name] ?? (() => undefined);
  };
  const gl = new Proxy({} as WebGL2RenderingContext, {
    get: (_, name) => (/^[A-Z]/.test(String(name)) ? constant(name) : call(String(name))),
  });
  const gpgpu = {
    gl,
    downloadMatrixFromPackedTexture: (texture: object, rows: number, columns: number) => {
      if (!live.has(texture)) context.readDeleted.push(texture);
      return new Float32Array(rows * columns * 4).fill(live.has(texture) ? 0.5 : NaN);
    },
  } as unknown as GPGPUContext;
  const context: FakeContext = {
    gl,
    gpgpu,
    live,
    readDeleted: [],
    allocations: 0,
    failsAt: () => false,
    links: true,
  };
  return context;
}
