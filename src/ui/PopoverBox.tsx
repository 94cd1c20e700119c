/** The code that draws a popover: a separate chunk, with Floating UI in it. `Popover` loads it. */
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
  /** The element that the box is placed beside and follows while anything scrolls. */
  readonly anchor: HTMLElement;
  /** For `aria-controls` of the anchor. */
  readonly id?: string | undefined;
  /** Its parent element; the end of the page by default. */
  readonly within?: HTMLElement | null | undefined;
  /** Its name, read aloud. */
  readonly label: string;
  /**
   * Whether the Tab key moves the focus from the anchor into the box, which is the default. Otherwise Tab skips the box, and
   * the component that shows it must close it when the focus leaves the anchor.
   */
  readonly tabEnters?: boolean | undefined;
  /** Escape, a press outside, or the focus has left both the box and its anchor. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Distance from the anchor and from the edges of the screen, in pixels. */
const gap = 8;

/** The smallest height of a box, in pixels, even if there is less room above and below the anchor; its content scrolls. */
const lowest = 48;

export function PopoverBox({ anchor, id, within, label, tabEnters = true, onClose, children }: PopoverProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { floatingStyles, context, middlewareData } = useFloating({
    open: true,
    onOpenChange: (_open, _event, reason) => {
      // The box is removed; the focus must not be lost with it.
      if (reason === 'escape-key' && box?.contains(document.activeElement)) anchor.focus();
      onClose();
    },
    elements: { reference: anchor, floating: box },
    placement: 'bottom-start',
    whileElementsMounted: autoUpdate,
    middleware: [
      // A word may be split over two lines.
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
      <FloatingFocusManager
        context={context}
        disabled={!tabEnters}
        modal={false}
        initialFocus={-1}
        returnFocus={false}
      >
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
