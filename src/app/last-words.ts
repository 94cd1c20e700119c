/** Messages that index.html holds in both languages, for when the page's own texts may be missing. */

/** Says that a part of the page could not be fetched. */
export const showNotLoaded = (): void => show('not-loaded');

/** Says that the page cannot be shown. */
export const showBroken = (): void => show('broken');

function show(id: string): void {
  document.getElementById(id)?.removeAttribute('hidden');
}
