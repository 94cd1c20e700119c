import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './charts.module.css';

/** How far below or above the screen a drawing is prepared. */
const margin = '800px 0px';

/** Holds the place of a drawing, `height` px high, and draws it once it comes near the screen. */
export function WhenNear({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);

  useEffect(() => {
    if (near || place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: margin },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);

  return (
    <div ref={place} className={styles.place} style={{ height }}>
      {near && <Suspense fallback={null}>{children}</Suspense>}
    </div>
  );
}
