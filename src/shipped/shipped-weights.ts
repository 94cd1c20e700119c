/** The shipped weights, 20 kB, fetched once; request them after the first paint. Without them, figures wait for a fit. */
import { lazy } from '../ui/lazy';
import { readShipped } from './shipped-model';

export const shippedWeights = lazy(async () => {
  const response = await fetch('./weights/chapter.bin');
  if (!response.ok) throw new Error(`weights/chapter.bin: ${response.status} ${response.statusText}`);
  return readShipped(await response.arrayBuffer());
});
