import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { whenIdle } from '../ui/when-idle';
import styles from './charts.module.css';

/** How far below or above the screen a drawing is prepared. */
const margin = '800px 0px';

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Gives out turns, each when the one before is over and a frame has passed: drawings made together block the page. */
function turns(wait: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    const mine = last.then(wait);
    last = mine.then(nextFrame);
    return mine;
  };
}

const soon = turns(async () => undefined);
const whenNothingElse = turns(() => new Promise((resolve) => whenIdle(resolve)));

/**
 * Holds the place of a drawing, `height` px high. It is drawn once it comes near the screen, or sooner if the page has
 * nothing else to do: it is ready then for a fit that begins, and for printing.
 */
export function WhenNear({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    if (drawn || place.current === null) return;
    const draw = () => setDrawn(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void soon().then(draw);
      },
      { rootMargin: margin },
    );
    observer.observe(place.current);
    void whenNothingElse().then(draw);
    return () => observer.disconnect();
  }, [drawn]);

  return (
    <div ref={place} className={styles.place} style={{ height }}>
      {drawn && <Suspense fallback={null}>{children}</Suspense>}
    </div>
  );
}
