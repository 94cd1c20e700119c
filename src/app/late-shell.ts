/** What the shell adds when all sections are in the page. It is not part of the first load. */
import { lazyCode, useArrival } from '../ui/lazy';

export const lateShell = lazyCode(() => import('./late-shell-parts'));

/** Its parts; undefined until they have arrived. The page is complete without them. */
export const useLateShell = () => useArrival(lateShell).value;
