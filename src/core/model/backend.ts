/** TensorFlow.js' backend, which is one for all that it computes in this thread. */
import { getBackend, ready, setBackend } from '@tensorflow/tfjs-core';
import { CoreError } from '../core-error';

/**
 * Makes TensorFlow.js run on a backend, whose package has been imported.
 * @param check throws where the backend runs, but not well enough
 * @throws CoreError `engine-unavailable` when it does not start, and what `check` throws; TensorFlow.js then runs on the
 * earlier backend again
 */
export async function runOn(backend: string, check?: () => void): Promise<void> {
  const before = getBackend();
  try {
    const set = await setBackend(backend);
    if (!set || getBackend() !== backend) {
      throw new CoreError('engine-unavailable', `backend ${backend} did not start`);
    }
    await ready();
    check?.();
  } catch (error) {
    if (before) await setBackend(before);
    throw error;
  }
}

/**
 * Runs work on TensorFlow.js' `cpu` backend, whose package must have been imported, and goes back to the one before: an
 * engine may be training on that, or it may have lost its context.
 */
export async function onCpu<T>(work: () => T): Promise<T> {
  const before = getBackend();
  await runOn('cpu');
  try {
    return work();
  } finally {
    if (before && before !== 'cpu') await setBackend(before);
  }
}
