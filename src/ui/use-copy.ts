import { useState } from 'react';

/** What a copy button says: to copy, copied, or that the reader has to copy by hand what is selected or shown now. */
export type CopyState = 'copy' | 'copied' | 'copyByHand';

/**
 * Copies a text.
 * @param select selects the text where it stands, for a reader who has to copy by hand: without permission or HTTPS there is no
 *   clipboard
 */
export function useCopy(text: string, select?: () => void) {
  const [state, setState] = useState<CopyState>('copy');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      select?.();
      setState('copyByHand');
    }
  };
  return { state, setState, copy };
}
