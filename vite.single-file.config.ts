/** The page as one file that opens from the disk: `scripts/build.mjs` puts it into `dist` as `ringdown.html`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { buildTarget } from './scripts/build-target.mjs';
import { buildKernels } from './scripts/kernels.mjs';
import { listings } from './scripts/listings.mjs';
import { noticesOnce } from './scripts/notices-once.mjs';
import { singleFileBytes } from './scripts/single-file-bytes.mjs';
import { textChunks } from './scripts/text-chunks.mjs';

await buildKernels();

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Puts the icon into the page, and leaves out what a host needs: a script that says so, and words for other sites. */
const standsAlone = (): Plugin => ({
  name: 'ringdown:stands-alone',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html
        .replace(
          './favicon.svg',
          `data:image/svg+xml,${encodeURIComponent(readFileSync(at('public/favicon.svg'), 'utf8'))}`,
        )
        .replace(/<script[^>]*from-disk[^>]*><\/script>/, '')
        .replace(/<!--[^>]*-->\s*<script type="application\/ld\+json">.*?<\/script>/s, '')
        .replace(/<(?:meta\s+(?:property="og:|name="twitter:)|link\s+rel="alternate")[^>]*>\s*/g, ''),
  },
});

export default defineConfig({
  base: './',
  define: singleFileBytes(),
  publicDir: false,
  plugins: [standsAlone(), react(), listings(), textChunks(), viteSingleFile()],
  resolve: {
    alias: [{ find: /^\.\/start-worker$/, replacement: at('src/worker/start-worker-inline.ts') }],
  },
  worker: {
    format: 'iife',
    plugins: () => [noticesOnce()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  build: {
    target: buildTarget,
    outDir: 'build/single-file',
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
