import { createContext, use, useId, type ReactNode } from 'react';
import styles from './Figure.module.css';

/** Buttons that the shell adds to figures, by their `testId` and the `id` of their caption. */
export type FigureButtons = (testId: string | undefined, captionId: string) => ReactNode;

/** Undefined until their code has arrived. */
export const FigureButton = createContext<FigureButtons | undefined>(undefined);

export interface FigureProps {
  readonly caption: ReactNode;
  /** Wider than the text where the screen has room. */
  readonly wide?: boolean | undefined;
  readonly testId?: string | undefined;
  readonly children: ReactNode;
}

export function Figure({ caption, wide = false, testId, children }: FigureProps) {
  const button = use(FigureButton);
  const id = useId();
  return (
    <figure className={wide ? `${styles.figure} ${styles.wide}` : styles.figure} data-testid={testId}>
      {children}
      <figcaption id={id} className={styles.caption}>
        {caption}
      </figcaption>
      {button?.(testId, id)}
    </figure>
  );
}
