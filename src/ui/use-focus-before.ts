/** For a notice that goes when one of its buttons is pressed: the focus goes back to where it was before. */
import { useRef, type FocusEvent } from 'react';

interface FocusBefore {
  /** For the element that holds the buttons. */
  readonly onFocus: (event: FocusEvent) => void;
  /** Does not scroll: the reader may have read on since. */
  readonly giveBack: () => void;
}

export function useFocusBefore(): FocusBefore {
  const before = useRef<Element>(null);
  return {
    onFocus: ({ currentTarget, relatedTarget }) => {
      // There is none when the focus comes from another window.
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) before.current = relatedTarget;
    },
    giveBack: () => {
      if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    },
  };
}
