import { createContext, use, type ReactNode } from 'react';
import styles from './Figure.module.css';

/** Buttons that the shell adds to figures, by their `testId`; undefined until their code has arrived. */
export const FigureButton = createContext<((testId: string | undefined) => ReactNode) | undefined>(undefined);

export interface FigureProps {
  readonly caption: ReactNode;
  /** Wider than the text where the screen has room. */
  readonly wide?: boolean | undefined;
  readonly testId?: string | undefined;
  readonly children: ReactNode;
}

export function Figure({ caption, wide = false, testId, children }: FigureProps) {
  const button = use(FigureButton);
  return (
    <figure className={wide ? `${styles.figure} ${styles.wide}` : styles.figure} data-testid={testId}>
      {children}
      <figcaption className={styles.caption}>{caption}</figcaption>
      {button?.(testId)}
    </figure>
  );
}
