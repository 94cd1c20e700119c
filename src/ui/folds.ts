/** Which folded passages (`ui/Fold`) the reader has opened, and how a link opens the passage that it leads into. */
import { remembered } from './remembered';

const kept = remembered<readonly string[]>({
  name: 'folds',
  keptBy: 'tab',
  accept: (value) =>
    Array.isArray(value) && value.every((id) => typeof id === 'string') ? value : undefined,
});

/** The ids of the passages that were open when this tab was last loaded, or have been opened since. */
export const foldsOpen = (): readonly string[] => kept.read() ?? [];

export function keepFold(id: string, open: boolean): void {
  const others = foldsOpen().filter((other) => other !== id);
  kept.write(open ? [...others, id] : others);
}

/** Opens the passages around an element, so that the page can scroll to it. */
export function openAround(element: Element | null): void {
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    fold.open = true;
  }
}

/**
 * @param hash of an address, with its number sign; a chat may have cut it
 * @returns the element that it names, null where it names none or cannot be decoded
 */
export function placeOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/**
 * From now on each link to a place on this page opens the passages around that place, also when the address already
 * names it. Some browsers do this by themselves, and only for a new address.
 *
 * @returns a function that ends it
 */
export function openFoldsForLinks(): () => void {
  const open = (): void => openAround(placeOf(location.hash));
  const follow = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link) openAround(placeOf(link.hash));
  };
  addEventListener('hashchange', open);
  // Before the browser follows the link.
  document.addEventListener('click', follow, true);
  return () => {
    removeEventListener('hashchange', open);
    document.removeEventListener('click', follow, true);
  };
}
