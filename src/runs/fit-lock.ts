/**
 * Which tab a fit under way belongs to. The browser copies a tab's storage when the tab is duplicated, so what is stored
 * there does not say. A lock does: the tab that trains holds it, and the browser releases it when the page is left.
 * Where there are no locks, a duplicated tab offers the fit of its original, which loses nothing.
 */
import type { RunId } from '../core/api';

/** Milliseconds until a lock counts as another tab's: after a reload, the page before may hold it a little longer. */
const patience = 1000;

const nameOf = (run: RunId): string => `ringdown.fit.${run}`;

/** A page in a sandboxed frame may not ask for locks, and one without HTTPS has none. */
const locks = (): LockManager | undefined => (globalThis.navigator as Navigator | undefined)?.locks;

/**
 * Holds the fit for this tab.
 * @returns a function that releases it
 */
export function holdFit(run: RunId): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  // A refusal is as if there were no locks.
  locks()
    ?.request(nameOf(run), () => released)
    .catch(() => undefined);
  return release;
}

/** Whether another tab holds the fit. */
export async function isHeldElsewhere(run: RunId): Promise<boolean> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  try {
    await locks()?.request(nameOf(run), { signal: waiting.signal }, () => undefined);
    return false;
  } catch {
    return waiting.signal.aborted;
  } finally {
    clearTimeout(timer);
  }
}
