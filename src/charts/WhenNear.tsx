import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { nextFrame } from '../ui/next-frame';
import { whenIdle } from '../ui/when-idle';
import { drawingHere, fetchDrawing } from './drawing';
import styles from './charts.module.css';

type Drawing = NonNullable<ReturnType<typeof drawingHere>>;

/** How far below or above the screen a drawing is prepared. */
const margin = '800px 0px';

/** The first seconds of a visit belong to reading and scrolling; in milliseconds. */
const rest = 5000;

/** Gives out turns, each when the one before is over and a frame has passed: drawings made together block the page. */
function turns(wait: () => Promise<void>): <Result>(work: () => Promise<Result>) => Promise<Result> {
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
  readonly children: (drawing: Drawing) => ReactNode;
}

/**
 * Holds the place of a drawing. It is drawn once it comes near the screen or the page is printed, and in any case when
 * the page has had nothing else to do for a while, so that a fit that begins need not stop for it. What draws is there
 * before a turn is over: left to Suspense, all that wait for it would be drawn in one task.
 */
export function WhenNear({ height, children }: WhenNearProps) {
  const place = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<{ readonly drawing: Drawing } | { readonly error: unknown }>();

  useEffect(() => {
    if (outcome !== undefined || place.current === null) return;
    const draw = (turn: typeof soon) =>
      void turn(fetchDrawing).then(
        (drawing) => startTransition(() => setOutcome({ drawing })),
        (error: unknown) => setOutcome({ error }),
      );
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) draw(soon);
      },
      { rootMargin: margin },
    );
    observer.observe(place.current);
    draw(atLeisure);
    // For the paper, which does not wait.
    whenIdle(() => void fetchDrawing().catch(() => undefined));
    const drawForPaper = () => {
      const drawing = drawingHere();
      if (drawing !== undefined) flushSync(() => setOutcome({ drawing }));
    };
    addEventListener('beforeprint', drawForPaper);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', drawForPaper);
    };
  }, [outcome]);

  // The section around it says so, and offers to try again.
  if (outcome !== undefined && 'error' in outcome) throw outcome.error;
  return (
    <div ref={place} className={styles.place} style={{ height }} data-drawn={outcome !== undefined}>
      {outcome !== undefined && children(outcome.drawing)}
    </div>
  );
}
