/** Waiting for the graphics card without blocking, and without running ahead of it. */
import { CoreError } from '../../core-error';
import { pieceFinished } from '../../work';

/**
 * Settles when everything submitted so far is done.
 * Differs from TensorFlow.js' own waiting, which never ends when the context is lost.
 * @throws CoreError `context-lost`, also when the graphics card refuses to wait
 */
export async function submittedWork(gl: WebGL2RenderingContext): Promise<void> {
  const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  try {
    for (;;) {
      // A fence changes only between two tasks.
      await new Promise((resolve) => setTimeout(resolve));
      if (!sync || gl.isContextLost()) throw new CoreError('context-lost');
      const status = gl.clientWaitSync(sync, 0, 0);
      if (status === gl.ALREADY_SIGNALED || status === gl.CONDITION_SATISFIED) break;
      // It would fail for ever.
      if (status === gl.WAIT_FAILED) throw new CoreError('context-lost', 'WAIT_FAILED');
    }
  } finally {
    gl.deleteSync(sync);
  }
  pieceFinished();
}

/** Batches between two fences, and fences that may be open: enough to keep a fast card busy between two yields. */
const BATCHES = 4;
const OPEN = 2;

/**
 * Submitting a batch takes a fraction of a millisecond and running it may take many: left alone, a fit would be seconds
 * ahead of the card, and stop, pause and the loss would come as much too late.
 */
export class Backlog {
  readonly #gl: WebGL2RenderingContext;
  readonly #open: { readonly work: Promise<void> }[] = [];
  #batches = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
  }

  /** Called after each batch. */
  add(): void {
    this.#batches += 1;
    if (this.#batches % BATCHES > 0) return;
    const work = submittedWork(this.#gl).finally(() => {
      this.#open.shift();
    });
    // `wait` reports a lost context. Without this, a failure while no caller waits would be an unhandled rejection.
    work.catch(() => undefined);
    this.#open.push({ work });
  }

  /** Settles when the card is near; undefined when it is. @throws CoreError `context-lost` */
  get wait(): Promise<void> | undefined {
    return this.#open.length < OPEN ? undefined : this.#open[0].work;
  }
}
