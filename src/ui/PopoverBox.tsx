/** What draws a popover: a chunk of its own, with Floating UI in it. `Popover` loads it. */
import {
  autoUpdate,
  flip,
  FloatingFocusManager,
  FloatingPortal,
  hide,
  inline,
  offset,
  shift,
  size,
  useDismiss,
  useFloating,
  useInteractions,
} from '@floating-ui/react';
import { useState, type ReactNode } from 'react';
import styles from './PopoverBox.module.css';

export interface PopoverProps {
  /** What it lies beside, and follows when anything scrolls. */
  readonly anchor: HTMLElement;
  /** For `aria-controls` of the anchor. */
  readonly id?: string | undefined;
  /** Where it is in the page; at its end unless told. */
  readonly within?: HTMLElement | null | undefined;
  /** Its name, read aloud. */
  readonly label: string;
  /** Escape, a press outside, or the focus has left both the box and its anchor. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Distance kept from the anchor and from the edges of the screen, in pixels. */
const gap = 8;

/** Lowest height of a box, in pixels: where there is less room on both sides of the anchor, it scrolls. */
const lowest = 48;

export function PopoverBox({ anchor, id, within, label, onClose, children }: PopoverProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { floatingStyles, context, middlewareData } = useFloating({
    open: true,
    onOpenChange: (_open, _event, reason) => {
      // The box goes away: the focus must not go with it.
      if (reason === 'escape-key' && box?.contains(document.activeElement)) anchor.focus();
      onClose();
    },
    elements: { reference: anchor, floating: box },
    placement: 'bottom-start',
    whileElementsMounted: autoUpdate,
    middleware: [
      // A word may be broken over two lines.
      inline(),
      offset(gap),
      flip({ padding: gap }),
      shift({ padding: gap }),
      size({
        padding: gap,
        apply: ({ availableHeight, elements }) => {
          elements.floating.style.maxHeight = `${Math.max(lowest, availableHeight)}px`;
        },
      }),
      hide(),
    ],
  });
  const { getFloatingProps } = useInteractions([useDismiss(context)]);
  return (
    <FloatingPortal root={within}>
      <FloatingFocusManager context={context} modal={false} initialFocus={-1} returnFocus={false}>
        <div
          ref={setBox}
          id={id}
          className={styles.box}
          style={{
            ...floatingStyles,
            visibility: middlewareData.hide?.referenceHidden ? 'hidden' : undefined,
          }}
          role="dialog"
          aria-label={label}
          {...getFloatingProps()}
        >
          {children}
        </div>
      </FloatingFocusManager>
    </FloatingPortal>
  );
}
