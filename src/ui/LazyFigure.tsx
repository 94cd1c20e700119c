import {
  startTransition,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { useArrival, type Lazy } from './lazy';
import styles from './LazyFigure.module.css';
import { nextFrame } from './next-frame';
import { NotArrived } from './NotArrived';
import { runAction } from './run-action';
import { useNear } from './use-near';
import { whenIdle } from './when-idle';

/** No figure is drawn ahead of need in the first seconds of a visit, so that scrolling stays smooth; in milliseconds. */
const rest = 5000;

/** A queue of turns: each begins one frame after the previous one has ended, because drawing all at once blocks the page. */
function turns(wait: () => Promise<void>): (work: () => Promise<unknown>) => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(wait).then(work);
    last = mine.then(nextFrame, nextFrame);
    return mine;
  };
}

const soon = turns(async () => undefined);
const atLeisure = turns(async () => {
  await new Promise((resolve) => setTimeout(resolve, rest - performance.now()));
  await new Promise<void>(whenIdle);
});

export interface LazyFigureProps<Code> {
  readonly code: Lazy<Code>;
  /** Height of the reserved space, in pixels, on a phone and on wider screens. */
  readonly height: { readonly narrow: number; readonly wide: number };
  /** In how many parts it is drawn, one a frame, where all in one task would block the page; 1 by default. */
  readonly parts?: number;
  /** @param shown how many of its parts are drawn, from 1 */
  readonly children: (code: Code, shown: number) => ReactNode;
}

/**
 * Reserves the space of a figure whose code is fetched late. It is drawn when it comes near the screen or the page is
 * printed, and otherwise when the page has been idle for a while, so that a later fit is not delayed by it. The code is
 * awaited within the turn, so that figures are drawn one per frame; Suspense would draw all waiting figures in one task.
 * When the code cannot be fetched, a notice is shown in the reserved space, and the rest of the section stays.
 */
export function LazyFigure<Code>({ code, height, parts = 1, children }: LazyFigureProps<Code>) {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  const { value, failed } = useArrival(code);
  const turnCame = shown > 0;
  const begun = turnCame && value !== undefined;

  const show = (part: number) => startTransition(() => setShown((before) => Math.max(before, part)));
  const isComplete = useRef(false);
  const hasTurn = useRef(false);
  const draw = (turn: typeof soon) =>
    runAction(() =>
      turn(async () => {
        if (isComplete.current || place.current === null) return;
        hasTurn.current = true;
        const arrives = await code.load().then(
          () => true,
          () => false,
        );
        show(1);
        for (let part = 2; arrives && part <= parts; part += 1) {
          await nextFrame();
          show(part);
        }
        isComplete.current = arrives;
        hasTurn.current = false;
      }),
    );
  useNear(place, () => draw(soon), !turnCame);
  // What came at a retry, after the turn, waits for another one with its other parts.
  const drawRest = useEffectEvent(() => {
    if (!hasTurn.current && shown < parts) draw(soon);
  });
  useEffect(() => {
    if (begun) drawRest();
  }, [begun]);
  const drawAtLeisure = useEffectEvent(() => draw(atLeisure));
  const drawForPaper = useEffectEvent(() => flushSync(() => setShown(parts)));
  const request = useEffectEvent(() => code.request());
  useEffect(() => {
    drawAtLeisure();
    // Printing does not wait for the queue.
    whenIdle(() => request());
    const print = () => drawForPaper();
    addEventListener('beforeprint', print);
    return () => removeEventListener('beforeprint', print);
  }, []);

  const style = { '--narrow': `${height.narrow}px`, '--wide': `${height.wide}px` } as CSSProperties;
  return (
    <div
      ref={place}
      className={begun ? undefined : styles.place}
      style={style}
      data-drawn={begun && shown === parts}
    >
      {begun && children(value, shown)}
      {turnCame && !begun && failed && <NotArrived onRetry={code.request} />}
    </div>
  );
}
