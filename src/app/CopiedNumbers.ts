import { useEffect } from 'react';

/**
 * The page writes negative numbers with the typographic minus (U+2212), which spreadsheets and programs do not read. What
 * the reader copies from the page has the hyphen of the keyboard instead, in the plain text and in the table.
 */
export function CopiedNumbers(): null {
  useEffect(() => {
    document.addEventListener('copy', copyReadableNumbers);
    return () => document.removeEventListener('copy', copyReadableNumbers);
  }, []);
  return null;
}

const minus = /\u2212(?=[\d.])/g;

function copyReadableNumbers(event: ClipboardEvent): void {
  const selection = getSelection();
  // Of a field, the browser copies what has been typed.
  const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  if (selection === null || selection.isCollapsed || isField) return;
  const text = selection.toString();
  if (text.search(minus) < 0) return;
  event.clipboardData?.setData('text/plain', text.replaceAll(minus, '-'));
  // Firefox has a range for each cell that was chosen by Ctrl and the mouse.
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  event.clipboardData?.setData('text/html', ranges.map(markupOf).join('').replaceAll(minus, '-'));
  event.preventDefault();
}

/** The selected elements as HTML. Cells come with their rows and their table, without which they are no table. */
function markupOf(range: Range): string {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  const { commonAncestorContainer: common } = range;
  const within = common instanceof Element ? common : common.parentElement;
  const table = within?.closest('table');
  for (let around = table && within; around; around = around === table ? null : around.parentElement) {
    const copy = around.cloneNode() as Element;
    copy.append(...holder.childNodes);
    holder.append(copy);
  }
  return holder.innerHTML;
}
