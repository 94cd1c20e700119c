import { useRef, useState, type KeyboardEvent } from 'react';
import type { PanelDefinition } from '../ui/panel-definition';
import { Contents } from './Contents';
import { Header } from './Header';
import { useCurrentSection } from './use-current-section';
import styles from './HeaderAndContents.module.css';

/**
 * Header and contents. On a wide screen the header stays above the text and the contents stay beside it. On a narrow
 * screen only the button that opens the contents stays at the top; while they are open, the header is there too.
 */
export function HeaderAndContents({
  panels,
  complete,
}: {
  readonly panels: readonly PanelDefinition[];
  /** Whether all sections are in the page. */
  readonly complete: boolean;
}) {
  const current = useCurrentSection(panels, complete);
  const reached = panels.findIndex(({ slug }) => slug === current);
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // The focused element may disappear with the list.
    toggle.current?.focus({ preventScroll: true });
    close();
  };
  return (
    <div
      className={open ? `${styles.bar} ${styles.open}` : styles.bar}
      onKeyDown={closeByKey}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <Header here={panels[reached]} />
      <Contents
        panels={panels}
        reached={reached}
        open={open}
        toggle={toggle}
        onToggle={() => setOpen(!open)}
        onFollow={close}
      />
    </div>
  );
}
