/** Keeps the settings in the page's address, so that a reload or another browser opens the page with the same settings. */
import { changeAddress } from '../ui/address';
import { remembered } from '../ui/remembered';
import { readLink, withoutEntry, writeLink } from './link';
import { differingSettings, fitSettingsOf, initialSettings, type FitSettings } from './settings';
import { useSettingsStore } from './settings-store';

/**
 * A change is written at once, so that a reload just after it keeps it; changes that follow each other sooner than so many
 * milliseconds, as from a dragged slider, are written when they have ended.
 */
const pause = 300;

/** What is to follow the address of this tab, for browsers that reload the address that they had before the page was left. */
interface Unwritten {
  readonly address: string;
  readonly search: string;
}

const unwritten = remembered<Unwritten>({
  name: 'unwritten',
  keptBy: 'tab',
  accept: (kept) => {
    const { address, search } = (kept ?? {}) as Partial<Record<keyof Unwritten, unknown>>;
    return typeof address === 'string' && typeof search === 'string' ? { address, search } : undefined;
  },
});

/** Writes into the address what changed last before a reload. Call it before `openSettings`. */
export function restoreUnwritten(): void {
  const left = unwritten.read();
  unwritten.forget();
  if (left?.address === location.href) changeAddress({ search: left.search });
}

/**
 * From now on writes the settings into the address after each change. Call it once, after `openSettings`.
 *
 * @returns a function that ends it
 */
export function keepSettingsInAddress(): () => void {
  /** Runs for `pause` after each change. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  /** The address at which the page is being left. */
  let leaving: string | undefined;
  const write = (): void => {
    isWaiting = false;
    const { settings, stated } = useSettingsStore.getState();
    const written = writeLink(location.search, settings, stated);
    // A slip belongs to the fit of the settings beside it.
    const isOther = differingSettings(fitOf(location.search), fitOf(written)).length > 0;
    const search = isOther ? withoutEntry(written, 'slip') : written;
    changeAddress({ search });
    if (leaving !== undefined) unwritten.write({ address: leaving, search });
  };
  const stop = useSettingsStore.subscribe((now, before) => {
    if (now.settings === before.settings && now.stated === before.stated) return;
    if (timer === undefined) write();
    else isWaiting = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (isWaiting) write();
    }, pause);
  });
  // Within the pause a reload would lose the last change. A field may report its own after this listener has been called.
  const leave = (): void => {
    clearTimeout(timer);
    timer = undefined;
    leaving = location.href;
    if (isWaiting) write();
  };
  const comeBack = (): void => {
    leaving = undefined;
    unwritten.forget();
  };
  addEventListener('pagehide', leave);
  addEventListener('pageshow', comeBack);
  // "Back" to another section restores an address from before the change.
  addEventListener('popstate', write);
  return () => {
    clearTimeout(timer);
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', comeBack);
    removeEventListener('popstate', write);
    stop();
  };
}

const fitOf = (query: string): FitSettings =>
  fitSettingsOf({ ...initialSettings, ...readLink(query).settings });
