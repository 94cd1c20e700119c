import { useEffect, useRef, useState } from 'react';

/** Shortest time between two announcements, in milliseconds. */
const pause = 5000;

/** Read aloud by screen readers, not seen: the latest of its sentences, at most one in five seconds. */
export function LiveMessage({ children }: { readonly children: string }) {
  const [spoken, setSpoken] = useState(children);
  const spokenAt = useRef(-pause);

  useEffect(() => {
    if (children === spoken) return;
    const timer = setTimeout(
      () => {
        spokenAt.current = performance.now();
        setSpoken(children);
      },
      Math.max(0, spokenAt.current + pause - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [children, spoken]);

  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {spoken}
    </div>
  );
}
