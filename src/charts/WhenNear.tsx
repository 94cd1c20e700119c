import { startTransition, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { lazyCode, useArrival } from '../ui/lazy';
import { nextFrame } from '../ui/next-frame';
import { NotArrived } from '../ui/NotArrived';
import { useNear } from '../ui/use-near';
import { whenIdle } from '../ui/when-idle';
import type * as Drawing from './LineDrawing';
import styles from './charts.module.css';

/** The code that draws a line chart: a separate chunk, with the plotting library in it. */
const drawing = lazyCode(() => import('./LineDrawing'));

/** No chart is drawn ahead of need in the first seconds of a visit, so that scrolling stays smooth; in milliseconds. */
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

interface WhenNearProps {
  /** Height of the drawing, in px. */
  readonly height: number;
  readonly children: (drawing: typeof Drawing) => ReactNode;
}

/**
 * Reserves the space of a drawing. It is drawn when it comes near the screen or the page is printed, and otherwise when
 * the page has been idle for a while, so that a later fit is not delayed by it. The code is awaited within the turn, so
 * that charts are drawn one per frame; Suspense would draw all waiting charts in one task. When the code cannot be
 * fetched, a notice is shown in the reserved space, and the rest of the section stays.
 */
export function WhenNear({ height, children }: WhenNearProps) {
  const place = useRef<HTMLDivElement>(null);
  const [turnCame, setTurnCame] = useState(false);
  const { value, failed } = useArrival(drawing);
  const drawn = turnCame && value !== undefined;

  const draw = (turn: typeof soon) => {
    const come = () => startTransition(() => setTurnCame(true));
    void turn(drawing.load).then(come, come);
  };
  useNear(place, () => draw(soon), !turnCame);
  const drawAtLeisure = useEffectEvent(() => draw(atLeisure));
  const drawForPaper = useEffectEvent(() => flushSync(() => setTurnCame(true)));
  useEffect(() => {
    drawAtLeisure();
    // Printing does not wait for the queue.
    whenIdle(drawing.request);
    const print = () => drawForPaper();
    addEventListener('beforeprint', print);
    return () => removeEventListener('beforeprint', print);
  }, []);

  return (
    <div ref={place} className={styles.place} style={{ minHeight: height }} data-drawn={drawn}>
      {drawn && children(value)}
      {turnCame && !drawn && failed && <NotArrived onRetry={drawing.request} />}
    </div>
  );
}
