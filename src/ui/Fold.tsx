import { useId, useState, type ReactNode } from 'react';
import { foldsOpen, keepFold } from './folds';
import styles from './Fold.module.css';

export interface FoldProps {
  /** The passage's `id`: a link to it opens it. */
  readonly id: string;
  /** One line that says what the passage contains. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/**
 * A passage for curious readers, closed at first. A link to it or to something in it, and the browser's search, open it;
 * it is printed open. Whether it is open is kept for a reload of the tab.
 */
export function Fold({ id, summary, children }: FoldProps) {
  const label = useId();
  // Only the beginning: afterwards the browser opens and closes it.
  const [opensAtFirst] = useState(() => foldsOpen().includes(id));
  return (
    <details
      className={styles.fold}
      open={opensAtFirst}
      onToggle={(event) => event.target === event.currentTarget && keepFold(id, event.currentTarget.open)}
      data-testid={id}
    >
      <summary id={label} className={styles.summary}>
        {summary}
      </summary>
      {/* The id is inside, because browsers open the `details` around the target of a link, not the target itself. */}
      <div id={id} className={styles.passage} role="group" aria-labelledby={label}>
        {children}
      </div>
    </details>
  );
}
