/**
 * `npm run build`: `dist`, which any static host can serve. In this order, since the page says how large `ringdown.html`
 * is, and the service worker lists the files of the page.
 */
import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './run.mjs';
import { singleFileBytes } from './single-file-bytes.mjs';

requireNode();
await ensurePackages();
const { build } = await import('vite');
const { writeHeaderFiles, writePolicy } = await import('./content-policy.mjs');
const { buildServiceWorker } = await import('./service-worker.mjs');
const { writeSite } = await import('./site.mjs');
const common = /** @type {import('vite').InlineConfig} */ ({ root, logLevel: 'warn' });
const dist = join(root, 'dist');

await build({ ...common, configFile: join(root, 'vite.single-file.config.ts') });
const singleFile = join(root, 'build/single-file/index.html');
const { size } = await stat(singleFile);
await build({ ...common, configFile: join(root, 'vite.config.ts'), define: singleFileBytes(size) });
await writePolicy(dist);
await writeSite(dist, process.env.RINGDOWN_SITE);
await buildServiceWorker(dist, common);
await copyFile(singleFile, join(dist, 'ringdown.html'));
// After the list of the service worker: hosts keep these files to themselves, and it could not fetch them.
await writeHeaderFiles(dist);
