/** Addresses of this page with other settings, for links that are handed on. */

/** Whether the page is a file: its address names folders of this computer, and is of no use on another one. */
export const isFromDisk = location.protocol === 'file:';

/**
 * @param search with its question mark, or empty
 * @returns the page's address; of a file only its name, since the folders may hold the reader's name
 */
export function addressWith(search: string, hash: string): string {
  const url = Object.assign(new URL(location.href), { search, hash });
  return isFromDisk ? `${url.pathname.split('/').at(-1) ?? ''}${url.search}${url.hash}` : url.href;
}
