import { useEffect, useEffectEvent, type RefObject } from 'react';

/** How far below or above the screen something is prepared. */
const margin = '800px 0px';

/**
 * Calls `onNear` each time `place` comes near the screen, or is near it from the start.
 * @param waiting false once there is nothing left to prepare
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
