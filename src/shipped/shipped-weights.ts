/** The shipped weights, 20 kB, fetched once; request them after the first paint. Without them, figures wait for a fit. */
import { lazy, NotArrivedError } from '../ui/lazy';
// The bundler gives the file a name of its own for each content, so that a page never reads the weights of another
// version. In the page that is one file, the address is a `data:` URL, which `fetch` decodes.
import address from './chapter.bin?url';
import { readShipped } from './shipped-model';

export const shippedWeights = lazy(async () => {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    // A host may answer a missing file with its start page and 200: that has another length.
    return readShipped(await response.arrayBuffer());
  } catch (cause) {
    throw new NotArrivedError(`chapter.bin has not arrived (${(cause as Error).message})`, { cause });
  }
});
