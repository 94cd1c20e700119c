/** Builds the page and serves it on a free local port. */
import { freePort } from './free-port.mjs';
import { root, runScript } from './run.mjs';

/** Builds `dist`. Ends the process, below Vite's own words, when that fails. */
export async function build() {
  const { code } = await runScript('scripts/build.mjs', []);
  if (code === 0) return;
  console.error('The page could not be built; Vite says why above.');
  process.exit(1);
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
