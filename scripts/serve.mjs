/** Serves the production build on a free local port. */
import { createServer } from 'node:net';
import { root } from './run.mjs';

/** @returns {Promise<number>} a port that nobody uses now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** @returns {Promise<{ url: string, close: () => Promise<void> }>} the address of `dist`, served until closed */
export async function serve() {
  const { preview } = await import('vite');
  const port = await freePort();
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Builds `dist`; ends the process when the build fails. */
export async function build() {
  const { build: viteBuild } = await import('vite');
  await viteBuild({ root, logLevel: 'warn' });
}
