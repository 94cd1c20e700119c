import { startTransition, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { lazyCode, useArrival } from '../ui/lazy';
import { nextFrame } from '../ui/next-frame';
import { NotArrived } from '../ui/NotArrived';
import { useNear } from '../ui/use-near';
import { whenIdle } from '../ui/when-idle';
import type * as Drawing from './LineDrawing';
import styles from './charts.module.css';

/** What draws a line chart: a chunk of its own, with the plotting library in it. */
const drawing = lazyCode(() => import('./LineDrawing'));

/** The first seconds of a visit belong to reading and scrolling; in milliseconds. */
const rest = 5000;

/** Gives out turns, each when the one before is over and a frame has passed: drawings made together block the page. */
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
  /** Of the drawing, in px. */
  readonly height: number;
  readonly children: (drawing: typeof Drawing) => ReactNode;
}

/**
 * Holds the place of a drawing. It is drawn once it comes near the screen or the page is printed, and in any case when
 * the page has had nothing else to do for a while, so that a fit that begins need not stop for it. The code is awaited
 * within the turn, so that charts are drawn one a frame; Suspense would draw all that wait for it in one task. Where the
 * code does not arrive, its place says so, and what stands around it stays.
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
    // For the paper, which does not wait.
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
