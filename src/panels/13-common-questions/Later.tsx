import { Suspense, useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { whenIdle } from '../../ui/when-idle';
import styles from './Panel.module.css';

/** How far below or above the screen a figure is prepared. */
const margin = '800px 0px';

export interface LaterProps {
  /** Of the place that is held, in pixels, on a phone and on wider screens. */
  readonly height: { readonly narrow: number; readonly wide: number };
  readonly children: ReactNode;
}

/** Holds a figure's place until it comes near the screen or the page has nothing else to do. Its code comes then, too. */
export function Later({ height, children }: LaterProps) {
  const place = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);

  useEffect(() => {
    if (wanted || place.current === null) return;
    const want = () => setWanted(true);
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && want(),
      { rootMargin: margin },
    );
    observer.observe(place.current);
    whenIdle(want);
    return () => observer.disconnect();
  }, [wanted]);

  const style = { '--narrow': `${height.narrow}px`, '--wide': `${height.wide}px` } as CSSProperties;
  const held = <div ref={place} className={styles.later} style={style} />;
  return wanted ? <Suspense fallback={held}>{children}</Suspense> : held;
}
