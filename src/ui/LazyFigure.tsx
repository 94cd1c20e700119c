import {
  startTransition,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import { useArrival, type Lazy } from './lazy';
import styles from './LazyFigure.module.css';
import { NotArrived } from './NotArrived';
import { useNear } from './use-near';
import { whenIdle } from './when-idle';

export interface LazyFigureProps<Code> {
  readonly code: Lazy<Code>;
  /** Height of the reserved space, in pixels, on a phone and on wider screens. */
  readonly height: { readonly narrow: number; readonly wide: number };
  readonly children: (code: Code) => ReactNode;
}

/** Reserves a figure's space until it comes near the screen or the page is idle; then its code is fetched, too. */
export function LazyFigure<Code>({ code, height, children }: LazyFigureProps<Code>) {
  const place = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  const { value, failed } = useArrival(code);
  // Deferred: otherwise all figures that wait for the code would be drawn in one task.
  const here = useDeferredValue(value);

  const want = () => {
    startTransition(() => setWanted(true));
    code.request();
  };
  useNear(place, want, !wanted);
  const wantWhenIdle = useEffectEvent(want);
  useEffect(() => whenIdle(() => wantWhenIdle()), []);

  if (wanted && here !== undefined) return children(here);
  const style = { '--narrow': `${height.narrow}px`, '--wide': `${height.wide}px` } as CSSProperties;
  return (
    <div ref={place} className={styles.place} style={style}>
      {wanted && failed && <NotArrived onRetry={code.request} />}
    </div>
  );
}
