import { useEffect, useRef, useState, type RefObject } from 'react';

interface ScrollStop<Box> {
  readonly ref: RefObject<Box | null>;
  readonly tabIndex: 0 | undefined;
  /** Whether there is more at the end of the lines, which the box's style then fades. */
  readonly 'data-more': boolean;
}

/**
 * Makes a box reachable by the Tab key while its content is larger than the box, so that the arrow keys can scroll it. A
 * box with nothing to scroll is not reachable. The content is one element, whose size is observed.
 */
export function useScrollStop<Box extends HTMLElement>(): ScrollStop<Box> {
  const ref = useRef<Box>(null);
  const [scrolls, setScrolls] = useState(false);
  const [more, setMore] = useState(false);

  useEffect(() => {
    const box = ref.current;
    if (box === null) return;
    // Sizes are rounded, so a difference of one pixel is ignored.
    const look = () => {
      setScrolls(box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
      // Where lines run from right to left, the distance from their beginning is negative.
      setMore(Math.abs(box.scrollLeft) + box.clientWidth < box.scrollWidth - 1);
    };
    const observer = new ResizeObserver(look);
    for (const element of [box, ...box.children]) observer.observe(element);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);

  return { ref, tabIndex: scrolls ? 0 : undefined, 'data-more': more };
}
