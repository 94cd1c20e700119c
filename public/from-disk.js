// A page opened from the disk starts no module script, so this classic script says how to open it instead.
if (location.protocol === 'file:') {
  for (const words of document.querySelectorAll('#root > p')) words.remove();
  document.getElementById('from-disk')?.removeAttribute('hidden');
}
