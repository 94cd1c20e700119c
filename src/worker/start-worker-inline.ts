/**
 * Starts the worker from its code as text, for the page that is one file. It is a classic script at a `blob:` address: a
 * page that is opened from the disk may not start a worker from another file.
 */
import HostWorker from './host.ts?worker&inline';

export const startWorker = (): Worker => new HostWorker({ name: 'ringdown-core' });
