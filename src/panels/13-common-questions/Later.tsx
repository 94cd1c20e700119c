import {
  startTransition,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { whenIdle } from '../../ui/when-idle';
import type * as Figures from './figures';
import { loadFigures, useFiguresStore } from './figures-store';
import styles from './Panel.module.css';
import { commonQuestionsText } from './text';

/** How far below or above the screen a figure is prepared. */
const margin = '800px 0px';

export interface LaterProps {
  /** Of the place that is held, in pixels, on a phone and on wider screens. */
  readonly height: { readonly narrow: number; readonly wide: number };
  readonly children: (figures: typeof Figures) => ReactNode;
}

/** Holds a figure's place until it comes near the screen or the page has nothing else to do. Its code comes then, too. */
export function Later({ height, children }: LaterProps) {
  const { code: text } = useText(commonQuestionsText);
  const place = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  const failed = useFiguresStore((state) => state.failed);
  // Deferred: all that wait for the code would otherwise be drawn in one task.
  const figures = useDeferredValue(useFiguresStore((state) => state.figures));

  useEffect(() => {
    if (wanted || place.current === null) return;
    const want = () => {
      startTransition(() => setWanted(true));
      void loadFigures();
    };
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && want(),
      { rootMargin: margin },
    );
    observer.observe(place.current);
    whenIdle(want);
    return () => observer.disconnect();
  }, [wanted]);

  if (wanted && figures !== undefined) return children(figures);
  const style = { '--narrow': `${height.narrow}px`, '--wide': `${height.wide}px` } as CSSProperties;
  return (
    <div ref={place} className={styles.later} style={style}>
      {wanted && failed && (
        <Callout
          kind="warning"
          title={text.missing}
          action={<Button onClick={() => void loadFigures()}>{text.again}</Button>}
        />
      )}
    </div>
  );
}
