/** Prints one section: `SectionTools.module.css` leaves the others out. */
import { flushSync } from 'react-dom';
import { usePresenter } from '../presenter-store';

const page = document.documentElement;

/** Opens the browser's dialog for printing. Passages are printed open, and are closed again afterwards. */
export function printSection(slug: string): void {
  const section = document.getElementById(slug);
  if (section === null) return;
  const closed = [...section.querySelectorAll('details')].filter((details) => !details.open);
  // Not by `open`, which would be kept as if the reader had opened them: browsers print these as open where they know
  // `::details-content`; elsewhere the attribute is needed.
  const needed = CSS.supports('selector(::details-content)') ? [] : closed;
  // First the link on the paper, which names the passages that the reader has opened.
  flushSync(() => usePresenter.setState({ printed: slug }));
  for (const details of needed) details.open = true;
  section.dataset.printed = '';
  page.dataset.print = '';
  const end = (): void => {
    for (const details of needed) details.open = false;
    delete section.dataset.printed;
    delete page.dataset.print;
    usePresenter.setState({ printed: undefined });
  };
  addEventListener('afterprint', end, { once: true });
  print();
}
