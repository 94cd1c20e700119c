/** `npm run dev`: the page as it is being written. */
import { install } from './install.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
await install();
const { createServer } = await import('vite');
const server = await createServer();
await server.listen();
server.printUrls();
