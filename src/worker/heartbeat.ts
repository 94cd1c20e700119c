/**
 * Notices a worker that no longer answers. While calls are under way, a ping is sent at each tick of a timer, and every
 * message of the worker counts as an answer. Silence is counted in ticks, not in time: where a tab is frozen or its timers
 * are throttled, the ticks stand still or slow down with it, so that a worker is not blamed for time that it did not have.
 */

/** Between two ticks, in milliseconds. */
const interval = 1000;

/** Ticks without an answer, in a row: 5 to 6 s, which leaves a busy machine some seconds before it is 10. */
const patience = 5;

/** What the watching of a worker takes from its page; tests provide their own. */
export interface Surroundings {
  /** Calls back once, after so many milliseconds. Returns what takes this back. */
  readonly later: (callback: () => void, milliseconds: number) => () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the page cannot be seen: some browsers then suspend its workers, but not its timers. */
  readonly isHidden: () => boolean;
}

export const pageSurroundings: Surroundings = {
  later: (callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
  isHidden: () => document.hidden,
};

export class Heartbeat {
  readonly #surroundings: Surroundings;
  readonly #ping: () => void;
  readonly #onChange: (silentSince: number | undefined) => void;
  #cancel: (() => void) | undefined;
  /** Ticks that found the ping before unanswered, in a row. */
  #unanswered = 0;
  #awaitsAnswer = false;
  /** When the worker last gave a sign of life, or the watch began. */
  #heardAt = 0;

  /** @param onChange told since when the worker has been silent, and `undefined` when it is no longer */
  constructor(
    surroundings: Surroundings,
    ping: () => void,
    onChange: (silentSince: number | undefined) => void,
  ) {
    this.#surroundings = surroundings;
    this.#ping = ping;
    this.#onChange = onChange;
  }

  /** A call is under way. */
  watch(): void {
    if (this.#cancel !== undefined) return;
    this.#heardAt = this.#surroundings.now();
    this.#awaitsAnswer = false;
    this.#tickLater();
  }

  /** No call is under way: a worker may be silent. */
  rest(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.heard();
  }

  /** A message of the worker has arrived. */
  heard(): void {
    const wasSilent = this.#isSilent;
    this.#heardAt = this.#surroundings.now();
    this.#awaitsAnswer = false;
    this.#unanswered = 0;
    if (wasSilent) this.#onChange(undefined);
  }

  get #isSilent(): boolean {
    return this.#unanswered >= patience;
  }

  #tickLater(): void {
    this.#cancel = this.#surroundings.later(() => this.#tick(), interval);
  }

  #tick(): void {
    if (this.#surroundings.isHidden() && !this.#isSilent) this.#unanswered = 0;
    else if (this.#awaitsAnswer) this.#unanswered += 1;
    if (this.#unanswered === patience) this.#onChange(this.#heardAt);
    this.#ping();
    this.#awaitsAnswer = true;
    this.#tickLater();
  }
}
