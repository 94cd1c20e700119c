import type { ReactNode } from 'react';
import styles from './ControlRow.module.css';

/** Controls side by side, aligned at the foot; wraps. With a label, read aloud as a group. */
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
