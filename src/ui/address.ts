/** The page's address, changed in place. */

/**
 * Writes parameters of the query into the address; `undefined` takes one out. All others stay, and so does the
 * fragment. Nothing is loaded, and the history gets no new entry.
 */
export function changeQuery(parameters: Readonly<Record<string, string | undefined>>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  if (address.href === location.href) return;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Browsers refuse this in a page opened from a file, and more than about a hundred times in half a minute. The
    // address is then an older one; the page itself is not affected.
  }
}
