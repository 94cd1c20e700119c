/** Keeps the settings in the page's address, so that a reload or another browser opens the page with the same settings. */
import { changeAddress } from '../ui/address';
import { writeLink } from './link';
import { useSettingsStore } from './settings-store';

/** The settings are written when they have not changed for so many milliseconds: once for a slider that is dragged. */
const pause = 300;

/**
 * From now on writes the settings into the address after each change. Call it once, after `openSettings`.
 *
 * @returns a function that ends it
 */
export function keepSettingsInAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    const { settings, stated } = useSettingsStore.getState();
    changeAddress({ search: writeLink(location.search, settings, stated) });
  };
  const stop = useSettingsStore.subscribe((now, before) => {
    if (now.settings === before.settings && now.stated === before.stated) return;
    clearTimeout(timer);
    timer = setTimeout(write, pause);
  });
  // "Back" to another section restores an address from before the change.
  addEventListener('popstate', write);
  return () => {
    clearTimeout(timer);
    removeEventListener('popstate', write);
    stop();
  };
}
