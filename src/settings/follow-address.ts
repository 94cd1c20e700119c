/** Keeps the settings in the page's address, so that a reload, or the address in another browser, opens the same ones. */
import { changeAddress } from '../ui/address';
import { writeLink } from './link';
import { useSettingsStore } from './settings-store';

/** How long the settings rest before they are written, in milliseconds: a slider that is dragged is written once. */
const pause = 300;

/**
 * Writes the settings into the address whenever they have changed and come to rest. Call it once, after `openSettings`.
 *
 * @returns ends it
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
  // Going back to another section comes to an address of before the change.
  addEventListener('popstate', write);
  return () => {
    clearTimeout(timer);
    removeEventListener('popstate', write);
    stop();
  };
}
