import type { ReactNode } from 'react';
import styles from './FigureSentence.module.css';

/** What a figure says in a sentence, right below its drawing; read aloud when it changes. */
export function FigureSentence({
  testId,
  children,
}: {
  readonly testId: string;
  readonly children: ReactNode;
}) {
  return (
    <p className={styles.sentence} aria-live="polite" data-testid={testId}>
      {children}
    </p>
  );
}
