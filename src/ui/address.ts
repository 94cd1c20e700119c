/** The page's address, changed in place. */

/** As in `Location`: with the question mark and the number sign, or empty. */
export interface AddressParts {
  readonly search?: string;
  readonly hash?: string;
}

/** Replaces parts of the address and keeps the others. Nothing is loaded, and the history gets no new entry. */
export function changeAddress(parts: AddressParts): void {
  const address = Object.assign(new URL(location.href), parts);
  if (address.href === location.href) return;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Browsers refuse this for a page opened from a file, and after about a hundred calls in half a minute. The address
    // then stays as it was; the page itself is not affected.
  }
}
