/** The page's address, changed in place. */

/** As in `Location`: with the question mark and the number sign, or empty. */
export interface AddressParts {
  readonly search?: string;
  readonly hash?: string;
}

/** Replaces parts of the address; the others stay. Nothing is loaded, and the history gets no new entry. */
export function changeAddress(parts: AddressParts): void {
  const address = Object.assign(new URL(location.href), parts);
  if (address.href === location.href) return;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Browsers refuse this in a page opened from a file, and more than about a hundred times in half a minute. The
    // address is then an older one; the page itself is not affected.
  }
}
