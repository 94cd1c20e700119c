/**
 * Work that follows the handle on the loss curve: it is done again for the moment that is shown by then. One piece of work is
 * under way at a time, so moments that the handle has passed meanwhile are skipped. Work that takes long waits until the
 * handle rests; otherwise quicker figures would wait for it in the core's queue.
 */
import { shownMoment, useRunsStore } from './runs-store';
import { isSameMoment } from './run';

/** Work that takes longer than this waits, in milliseconds: what follows a hand within this time seems to be moved by it. */
const quick = 50;

/** How long the shown moment stays the same until the handle rests, in milliseconds. */
const resting = 150;

/**
 * @param work for the shown moment; it does nothing where there is nothing to do
 * @returns a function that asks for the work; it settles when nothing is left to do
 */
export function followShown(work: () => Promise<void>): () => Promise<void> {
  let isAsked = false;
  let isUnderWay = false;
  let took = 0;
  return async () => {
    isAsked = true;
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      while (isAsked) {
        if (took > quick) await untilResting();
        isAsked = false;
        const began = performance.now();
        await work();
        took = performance.now() - began;
      }
    } finally {
      isUnderWay = false;
    }
  };
}

async function untilResting(): Promise<void> {
  for (;;) {
    const before = shownMoment(useRunsStore.getState());
    await new Promise((resolve) => setTimeout(resolve, resting));
    if (isSameMoment(before, shownMoment(useRunsStore.getState()))) return;
  }
}
