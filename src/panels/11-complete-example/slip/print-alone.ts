/** Prints or saves one element of the page without the rest. `Slip.module.css` leaves out what is marked here. */

/** Opens the browser's dialog for printing. */
export function printAlone(element: Element): void {
  const others: HTMLElement[] = [];
  for (let node = element; node !== document.body && node.parentElement !== null; node = node.parentElement) {
    for (const sibling of node.parentElement.children)
      if (sibling !== node && sibling instanceof HTMLElement) others.push(sibling);
  }
  for (const other of others) other.dataset.unprinted = '';
  const end = (): void => {
    for (const other of others) delete other.dataset.unprinted;
  };
  addEventListener('afterprint', end, { once: true });
  print();
}

/** The styles of a saved slip, which are all that it has. */
const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}dt{color:#555}dd{margin:0 0 .5rem}*{overflow-wrap:anywhere}';

/** A document of its own with this element, without scripts. */
export const documentOf = (element: Element, title: string): string =>
  `<!doctype html>
<html lang="${document.documentElement.lang}">
<meta charset="utf-8">
<title>${title}</title>
<style>${style}</style>
${element.outerHTML}
</html>
`;
