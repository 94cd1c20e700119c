/** What choosing an engine asks of the graphics card: on a phone, a context wakes it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const asked = { opened: 0, closed: 0 };

/** A canvas of a graphics card that can train, as far as the choice looks at it. */
class FakeCanvas {
  getContext(kind: string) {
    expect(kind).toBe('webgl2');
    asked.opened += 1;
    const constants = { FRAMEBUFFER_COMPLETE: 1, RENDERER: 2 };
    const extensions: Record<string, unknown> = {
      EXT_color_buffer_float: {},
      WEBGL_debug_renderer_info: { UNMASKED_RENDERER_WEBGL: 3 },
      WEBGL_lose_context: { loseContext: () => (asked.closed += 1) },
    };
    return {
      ...constants,
      getExtension: (name: string) => extensions[name] ?? null,
      getParameter: () => 'NVIDIA GeForce RTX 3060/PCIe/SSE2',
      checkFramebufferStatus: () => constants.FRAMEBUFFER_COMPLETE,
      bindTexture: () => undefined,
      createTexture: () => ({}),
      texImage2D: () => undefined,
      bindFramebuffer: () => undefined,
      createFramebuffer: () => ({}),
      framebufferTexture2D: () => undefined,
    };
  }
}

beforeEach(() => {
  Object.assign(asked, { opened: 0, closed: 0 });
  // What a card has answered is kept: each test begins with a page that has asked nothing.
  vi.resetModules();
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
});
afterEach(() => vi.unstubAllGlobals());

it.each(['simd', 'reference'] as const)('a forced %s asks nothing', async (choice) => {
  const { selectEngine } = await import('./select');
  expect(await selectEngine(choice)).toMatchObject({ engine: choice, candidates: [] });
  expect(asked).toEqual({ opened: 0, closed: 0 });
});

it('auto opens one context and closes it, however often it chooses', async () => {
  const { selectEngine } = await import('./select');
  const { engine, candidates } = await selectEngine('auto');
  expect(engine).toBe('simd');
  expect(candidates).toEqual([{ engine: 'simd' }, { engine: 'webgl' }, { engine: 'reference' }]);
  expect(asked).toEqual({ opened: 1, closed: 1 });
  await selectEngine('auto');
  expect(asked).toEqual({ opened: 1, closed: 1 });
});
