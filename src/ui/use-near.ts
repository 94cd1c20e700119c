import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

/** Distance from the screen, above or below, at which an element counts as near. */
const margin = '800px 0px';

/**
 * Calls `onNear` each time `place` comes near the screen, or is near it from the start.
 * @param waiting false when nothing needs to be prepared any more
 */
export function useNear(place: RefObject<Element | null>, onNear: () => void, waiting = true): void {
  const near = useEffectEvent(onNear);
  useEffect(() => {
    if (!waiting || place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) near();
      },
      { rootMargin: margin },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, waiting]);
}

/** Whether `place` is on the screen or less than half a screen away from it. False while it is in a closed passage. */
export function useIsNear(place: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: '50% 0px',
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return near;
}
