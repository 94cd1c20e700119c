/**
 * A Vite plugin: moves the manifest (which file of the build imports which) out of `dist`, which is published, to
 * `build/manifest.json`, where the budget reads it.
 */
import { mkdir, rename, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the manifest lies after a build, below the project's root. */
export const manifestPath = 'build/manifest.json';

/** @returns {import('vite').Plugin} */
export function manifestAside() {
  let written = '';
  let target = '';
  return {
    name: 'ringdown:manifest-aside',
    apply: 'build',
    configResolved({ root, build }) {
      written = join(root, build.outDir, '.vite/manifest.json');
      target = join(root, manifestPath);
    },
    writeBundle: {
      // After Vite's own plugins have written it.
      order: 'post',
      async handler() {
        await mkdir(dirname(target), { recursive: true });
        await rename(written, target);
        await rmdir(dirname(written));
      },
    },
  };
}
