/** The benchmark's own page in its own Chromium: core and stock TensorFlow.js, without the page that a learner sees. */
import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { chromiumArguments } from '../scripts/chromium-arguments.mjs';
import { freePort } from '../scripts/free-port.mjs';
import { buildKernels } from '../scripts/kernels.mjs';
import { root } from '../scripts/run.mjs';

/** Apart from `dist`: rivals never reach the page. */
const config = /** @type {import('vite').InlineConfig} */ ({
  configFile: false,
  root: join(root, 'bench/page'),
  logLevel: 'error',
  worker: { format: 'es' },
  build: { outDir: join(root, 'build/bench'), emptyOutDir: true, target: 'es2022' },
});

/** @type {Promise<unknown> | undefined} */
let built;

/**
 * @param {{ executablePath: string }} setting
 * @param {Parameters<typeof chromiumArguments>[0]} gl
 */
export async function openWorkbench({ executablePath }, gl) {
  built ??= buildKernels().then(() => build(config));
  await built;
  const port = await freePort();
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port, strictPort: true } });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments(gl) });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => 'ask' in window);

  return {
    /**
     * @template {keyof import('./page/worker').Bench} Question
     * @param {string} worker by name; a new name starts a new one
     * @param {Question} question
     * @param {Parameters<import('./page/worker').Bench[Question]>} args
     * @returns {Promise<Awaited<ReturnType<import('./page/worker').Bench[Question]>>>}
     */
    ask: (worker, question, ...args) =>
      page.evaluate(
        ([name, what, given]) => Reflect.get(window, 'ask')(name, what, given),
        [worker, question, args],
      ),
    /** @returns {Promise<string>} what draws: a graphics card's name, or that of what emulates one */
    renderer: () =>
      page.evaluate(() => {
        const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
        const info = gl?.getExtension('WEBGL_debug_renderer_info');
        return String(
          gl?.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER) ?? 'nothing: no WebGL here',
        );
      }),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openWorkbench>>} Workbench */
