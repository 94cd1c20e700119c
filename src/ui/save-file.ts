/** How long a browser may take to read the file that it saves, in milliseconds. */
const reading = 60_000;

/** Lets the browser save a file that the page has made. @param type its media type */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), reading);
}
