// Most browsers start no module script of a page that is opened from the disk, so this classic script says how to open it.
// Where the page starts all the same, it takes the place of what is said.
if (location.protocol === 'file:') {
  for (const words of document.querySelectorAll('#root > p')) words.remove();
  document.getElementById('from-disk')?.removeAttribute('hidden');
}
