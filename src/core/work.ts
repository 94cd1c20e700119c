/**
 * Whether the worker gets on with its work. It answers messages while it waits for a graphics card, so an answer alone does
 * not show that: the page compares how many pieces of work are finished.
 */

export interface WorkState {
  /** Pieces of work finished since the worker started: batches, chunks of an evaluation, waits for the graphics card. */
  readonly finished: number;
  /** Whether the work goes on only later or at a call of the page: a fit is paused, or keeps a slow speed. */
  readonly isWaiting: boolean;
}

let finished = 0;
let waits = 0;

export const workState = (): WorkState => ({ finished, isWaiting: waits > 0 });

/** Called after each piece of work that is long enough to be counted, and short enough to take less than seconds. */
export const pieceFinished = (): void => void (finished += 1);

/** The longest time that code may need to arrive over a slow network, in milliseconds: after it, it is missing. */
const mostArriving = 20_000;

/** Awaits code that is fetched, which is no work for as long as a slow network may need. */
export function whileArriving<T>(code: Promise<T>): Promise<T> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, mostArriving));
  const arrived = code.then(
    () => undefined,
    () => undefined,
  );
  whileWaiting(Promise.race([arrived, late])).catch(() => undefined);
  return code;
}

/** Awaits something that is not work. */
export async function whileWaiting<T>(event: Promise<T>): Promise<T> {
  waits += 1;
  try {
    return await event;
  } finally {
    waits -= 1;
    pieceFinished();
  }
}
