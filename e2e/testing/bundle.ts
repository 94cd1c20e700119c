/** Bundles a module and what it imports into one script that a page can run. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * @param entry a file of this folder
 * @param name the global variable for its exports in the page
 * @returns the code of the script
 */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { checks: { pluginTimings: false } },
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), name, formats: ['iife'] },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error('nothing was bundled');
  return first.output[0].code;
}
