/** Shows what index.html has to say when a part of the page could not be fetched. */
export function showNotLoaded(): void {
  document.getElementById('not-loaded')?.removeAttribute('hidden');
}
