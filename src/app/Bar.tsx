import { useState } from 'react';
import { Contents, type ContentsProps } from './Contents';
import { Header } from './Header';
import styles from './Bar.module.css';

/**
 * Header and contents. On a wide screen the header stays above the text and the contents beside it. On a narrow one only
 * the line that opens the contents stays; opened, it brings the header back with it, wherever the reader is.
 */
export function Bar({ panels, complete }: Pick<ContentsProps, 'panels' | 'complete'>) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div
      className={open ? `${styles.bar} ${styles.open}` : styles.bar}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <Header />
      <Contents
        panels={panels}
        complete={complete}
        open={open}
        onToggle={() => setOpen(!open)}
        onFollow={close}
      />
    </div>
  );
}
