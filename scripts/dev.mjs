/** `npm run dev`: the page as it is being written. */
import { freePort } from './free-port.mjs';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './run.mjs';

requireNode();
await ensurePackages();
const { createServer } = await import('vite');
const port = await freePort();
const server = await createServer({ root, server: { host: '127.0.0.1', port, strictPort: true } });
await server.listen();
console.log(`Ringdown, as it is being written, is at http://127.0.0.1:${port}/ (Ctrl+C stops it)`);
