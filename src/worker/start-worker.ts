/** Starts the worker from its own file. In the page that is one file, `start-worker-inline.ts` takes this module's place. */
import hostAddress from './host.ts?worker&url';
import { scriptAddress } from './script-address';

/** @throws TypeError when a host's policy allows no script of a worker */
export const startWorker = (): Worker =>
  new Worker(scriptAddress(hostAddress), { type: 'module', name: 'ringdown-core' });
