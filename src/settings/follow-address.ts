/** Keeps the settings in the page's address, so that a reload or another browser opens the page with the same settings. */
import { changeAddress } from '../ui/address';
import { writeLink } from './link';
import { useSettingsStore } from './settings-store';

/**
 * A change is written at once, so that a reload just after it keeps it; changes that follow each other sooner than so many
 * milliseconds, as from a dragged slider, are written when they have ended.
 */
const pause = 300;

/**
 * From now on writes the settings into the address after each change. Call it once, after `openSettings`.
 *
 * @returns a function that ends it
 */
export function keepSettingsInAddress(): () => void {
  /** Runs for `pause` after each change. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const write = (): void => {
    isWaiting = false;
    const { settings, stated } = useSettingsStore.getState();
    changeAddress({ search: writeLink(location.search, settings, stated) });
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
  // "Back" to another section restores an address from before the change.
  addEventListener('popstate', write);
  return () => {
    clearTimeout(timer);
    removeEventListener('popstate', write);
    stop();
  };
}
