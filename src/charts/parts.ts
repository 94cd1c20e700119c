/**
 * The first chart of a visit is drawn in parts, one a frame: code of the library that has never run makes it a task of a tenth
 * of a second, while the page should answer within a twentieth. Later charts are drawn at once.
 */
import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { nextFrame } from '../ui/next-frame';
import { runAction } from '../ui/run-action';

/** 0 is the empty chart, 1 has its axes, 2 has all. */
type Parts = 0 | 1 | 2;

let hasDrawn = false;
// Paper waits for no frame. Captured, because the figures, which listen for this event, too, are drawn in answer to it.
addEventListener('beforeprint', () => (hasDrawn = true), { capture: true });

/** How much of a chart is drawn now. */
export function useParts(): Parts {
  const [parts, setParts] = useState<Parts>(hasDrawn ? 2 : 0);
  useEffect(() => {
    if (parts === 2) {
      hasDrawn = true;
      return;
    }
    let wanted = true;
    runAction(async () => {
      await nextFrame();
      if (wanted) startTransition(() => setParts(parts === 0 ? 1 : 2));
    });
    const all = (): void => flushSync(() => setParts(2));
    addEventListener('beforeprint', all);
    return () => {
      wanted = false;
      removeEventListener('beforeprint', all);
    };
  }, [parts]);
  return parts;
}
