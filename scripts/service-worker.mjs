/** Builds the service worker into `dist`, with the list of the page's files in it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildTarget } from './build-target.mjs';
import { root } from './run.mjs';

/** The bundler writes a hash of the content into the names of these files. */
const hashed = /^assets\//;
/** The picture for messengers: no page shows it. */
const forOtherSites = 'card.png';

/**
 * @param {string} dist the finished build; the service worker's list has all files of its pages
 * @param {import('vite').InlineConfig} common
 */
export async function buildServiceWorker(dist, common) {
  await build({
    ...common,
    configFile: false,
    publicDir: false,
    define: { __FILES__: JSON.stringify(filesOf(dist)) },
    build: {
      target: buildTarget,
      outDir: dist,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(root, 'src/app/offline/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
}

/**
 * @param {string} dist
 * @returns {{ url: string, revision: string | null }[]} addresses below `dist`; a name without a hash has a revision,
 * by which a browser sees that the content has changed
 */
export function filesOf(dist) {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, url: path.slice(dist.length + 1).replaceAll('\\', '/') }))
    .filter(({ url }) => url !== forOtherSites)
    .map(({ path, url }) => ({ url, revision: hashed.test(url) ? null : revisionOf(readFileSync(path)) }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** @param {Uint8Array} content */
const revisionOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);
