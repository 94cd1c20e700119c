/**
 * Notices a worker that no longer answers, or does not get on with its work. While calls are under way, a ping is
 * sent at each tick of a timer. Every message of the worker counts as an answer, but an answer to a ping counts only
 * if the worker has finished some work since the one before, or waits for the page. Silence is counted in ticks, not
 * in time: when a tab is frozen or its timers are throttled, the ticks stop or slow down too, so that time in which
 * the worker could not run is not counted.
 */

/** Time between two ticks, in milliseconds. */
const interval = 1000;

/**
 * So many ticks in a row without an answer are a silence: 5 to 6 s. The report must come within 10 s, so that a busy
 * machine may be some seconds late.
 */
const maxUnanswered = 5;

/** What the heartbeat needs from the page: timers, a clock and visibility. Tests provide their own. */
export interface Surroundings {
  /** Calls back once, after so many milliseconds. Returns a function that cancels this. */
  readonly later: (callback: () => void, milliseconds: number) => () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the page is not visible: some browsers then suspend its workers, but not its timers. */
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
  /** Ticks in a row at which the previous ping was still unanswered. */
  #unanswered = 0;
  #awaitsAnswer = false;
  /** When the last message of the worker arrived, or the watch began. */
  #heardAt = 0;

  /** @param onChange called with the time when the silence began, and with `undefined` when the worker answers again */
  constructor(
    surroundings: Surroundings,
    ping: () => void,
    onChange: (silentSince: number | undefined) => void,
  ) {
    this.#surroundings = surroundings;
    this.#ping = ping;
    this.#onChange = onChange;
  }

  /** Begins to watch: a call is under way. */
  watch(): void {
    if (this.#cancel !== undefined) return;
    this.#heardAt = this.#surroundings.now();
    this.#awaitsAnswer = false;
    this.#tickLater();
  }

  /** Stops watching: no call is under way, so the worker need not answer. */
  rest(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.heard();
  }

  /** A message of the worker has arrived that counts as an answer. */
  heard(): void {
    const wasSilent = this.#isSilent;
    this.#heardAt = this.#surroundings.now();
    this.#awaitsAnswer = false;
    this.#unanswered = 0;
    if (wasSilent) this.#onChange(undefined);
  }

  get #isSilent(): boolean {
    return this.#unanswered >= maxUnanswered;
  }

  #tickLater(): void {
    this.#cancel = this.#surroundings.later(() => this.#tick(), interval);
  }

  #tick(): void {
    if (this.#surroundings.isHidden() && !this.#isSilent) this.#unanswered = 0;
    else if (this.#awaitsAnswer) this.#unanswered += 1;
    if (this.#unanswered === maxUnanswered) this.#onChange(this.#heardAt);
    this.#ping();
    this.#awaitsAnswer = true;
    this.#tickLater();
  }
}
