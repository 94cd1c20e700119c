import type { ReactNode } from 'react';
import styles from './Stat.module.css';

export interface StatProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** A line below that says what the number means. */
  readonly hint?: ReactNode;
  /** On the element that only contains the value. */
  readonly testId?: string | undefined;
}

/** An important number in large digits, legible on a projector. */
export function Stat({ label, value, hint, testId }: StatProps) {
  return (
    <div className={styles.stat}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value} data-testid={testId}>
        {value}
      </span>
      {hint !== undefined && hint !== '' && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}

/** Stats side by side. */
export function StatRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
