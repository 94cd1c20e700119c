import type { ReactNode } from 'react';
import styles from './ControlRow.module.css';

/** Controls side by side, aligned at the bottom; wraps. With a label, it is read aloud as a group. */
export function ControlRow({
  label,
  children,
}: {
  readonly label?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.row} role={label === undefined ? undefined : 'group'} aria-label={label}>
      {children}
    </div>
  );
}
