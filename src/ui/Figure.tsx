import type { ReactNode } from 'react';
import styles from './Figure.module.css';

export interface FigureProps {
  readonly caption: ReactNode;
  /** Wider than the text where the screen has room. */
  readonly wide?: boolean | undefined;
  readonly testId?: string | undefined;
  readonly children: ReactNode;
}

export function Figure({ caption, wide = false, testId, children }: FigureProps) {
  return (
    <figure className={wide ? `${styles.figure} ${styles.wide}` : styles.figure} data-testid={testId}>
      {children}
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
