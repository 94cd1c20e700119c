/** Counts the WebGL draws and WebAssembly calls of a batch, by wrapping the functions that it calls. */

const drawCalls = ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'] as const;

/** WebGL draw calls made while `work` runs. */
export function countDraws(work: () => void): number {
  const { prototype } = WebGL2RenderingContext;
  const own = drawCalls.map((name) => prototype[name]);
  let draws = 0;
  drawCalls.forEach((name, index) => {
    prototype[name] = function (this: WebGL2RenderingContext, ...args: never[]) {
      draws += 1;
      return Reflect.apply(own[index], this, args);
    };
  });
  try {
    work();
  } finally {
    drawCalls.forEach((name, index) => Object.assign(prototype, { [name]: own[index] }));
  }
  return draws;
}

/** From now on, counts calls into every WebAssembly module that is started from compiled code. */
export function watchWasmCalls(): () => number {
  let calls = 0;
  const { instantiate } = WebAssembly;
  const counted = (value: unknown): unknown =>
    typeof value !== 'function'
      ? value
      : (...args: unknown[]) => {
          calls += 1;
          return Reflect.apply(value, undefined, args);
        };
  const watched = async (module: WebAssembly.Module, imports?: WebAssembly.Imports) => {
    const { exports } = await instantiate(module, imports);
    return {
      exports: Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, counted(value)])),
    };
  };
  Reflect.set(WebAssembly, 'instantiate', watched);
  return () => calls;
}
