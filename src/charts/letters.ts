/** How large the letters of charts are: they grow with the window, and readers can enlarge the page's letters. */
import { useSyncExternalStore } from 'react';

/** Kept, because reading it makes the browser compute styles. */
let size: number | undefined;

/** Size of the labels, as `charts.module.css` has it, in px. */
const lettersSize = (): number =>
  (size ??= Math.max(13, 0.75 * parseFloat(getComputedStyle(document.documentElement).fontSize)));

function onResize(listener: () => void): () => void {
  const renew = (): void => {
    size = undefined;
    listener();
  };
  addEventListener('resize', renew);
  return () => {
    removeEventListener('resize', renew);
    // Without a chart, nobody would note the next resize.
    size = undefined;
  };
}

/** Size of the labels, in px. */
export const useLettersSize = (): number => useSyncExternalStore(onResize, lettersSize);
