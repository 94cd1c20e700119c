// Most browsers start no module script of a page that is opened from the disk, so this classic script says how to open it.
// Where the page starts all the same, it takes the place of what is said.
// In a sandboxed frame most hosts' module scripts are refused as well, and workers always: the page in one file needs neither.
if (self.origin === 'null' && location.protocol !== 'file:') {
  location.replace(new URL(`ringdown.html${location.search}${location.hash}`, location.href));
}
if (location.protocol === 'file:') {
  for (const words of document.querySelectorAll('#root > p')) words.remove();
  const note = document.getElementById('from-disk');
  // A link with settings and a place, as the teacher's pages have them, leads to the same place in the one file.
  for (const link of note?.querySelectorAll('a') ?? []) link.href += location.search + location.hash;
  note?.removeAttribute('hidden');
}
