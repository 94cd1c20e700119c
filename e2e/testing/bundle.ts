/** Bundles core modules into one script that a page can run. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * @param entry a file of this folder
 * @returns its code, with its exports under the global `core`
 */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { checks: { pluginTimings: false } },
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), name: 'core', formats: ['iife'] },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error('nothing was bundled');
  return first.output[0].code;
}
