/** The page's sources in Node, for scripts that compute with them. */
import { root } from './run.mjs';

/**
 * @returns {Promise<{ load: (path: string) => Promise<any>, close: () => Promise<void> }>} `load` imports a module by its path in
 *   the project, as `/src/core/create-core.ts`
 */
export async function openSources() {
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  return { load: (path) => server.ssrLoadModule(path), close: () => server.close() };
}
