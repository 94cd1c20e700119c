/** Starts the worker from its own file. In the page that is one file, `start-worker-inline.ts` takes this module's place. */
export const startWorker = (): Worker =>
  new Worker(new URL('./host.ts', import.meta.url), { type: 'module', name: 'ringdown-core' });
