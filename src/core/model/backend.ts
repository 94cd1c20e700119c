/** TensorFlow.js' backend, which is one for all that it computes in this thread. */
import { getBackend, ready, setBackend } from '@tensorflow/tfjs-core';
import { CoreError } from '../core-error';

/**
 * Makes TensorFlow.js run on a backend, whose package has been imported.
 * @throws CoreError `engine-unavailable` when it does not start; TensorFlow.js then runs on the earlier backend again
 */
export async function runOn(backend: string): Promise<void> {
  const before = getBackend();
  try {
    const set = await setBackend(backend);
    if (!set || getBackend() !== backend) {
      throw new CoreError('engine-unavailable', `backend ${backend} did not start`);
    }
    await ready();
  } catch (error) {
    if (before) await setBackend(before);
    throw error;
  }
}

/** Makes TensorFlow.js run on its `cpu` backend, which must have been imported, unless it runs already. */
export async function runSomewhere(): Promise<void> {
  if (!getBackend()) await runOn('cpu');
}
