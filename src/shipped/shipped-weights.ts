/** The shipped weights, 20 kB, fetched once; request them after the first paint. Without them, figures wait for a fit. */
import { lazy, NotArrivedError } from '../ui/lazy';
import { readShipped } from './shipped-model';

export const shippedWeights = lazy(async () => {
  try {
    const response = await fetch('./weights/chapter.bin');
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    // A host may answer a missing file with its start page and 200: that has another length.
    return readShipped(await response.arrayBuffer());
  } catch (cause) {
    throw new NotArrivedError(`weights/chapter.bin has not arrived (${(cause as Error).message})`, { cause });
  }
});
