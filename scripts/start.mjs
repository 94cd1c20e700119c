/** `npm start`: installs, builds, serves the page, and says where. */
import { install } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { build, serve } from './serve.mjs';

requireNode();
await install();
await build();
const { url } = await serve();
console.log(`Ringdown is at ${url}/ (Ctrl+C stops it)`);
