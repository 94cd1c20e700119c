/** A symbol of a formula in the colour of its quantity, with its number below it. */
import type { CSSProperties, ReactNode } from 'react';
import styles from './formulas.module.css';
import { lineStyles } from './lines';
import type { Quantity } from './unit';

export interface LetterProps {
  readonly name: Quantity;
  /** What is written instead of the name. */
  readonly symbol?: ReactNode;
  readonly sub?: ReactNode;
  readonly value: string;
  /** The same, in full. */
  readonly number: number | undefined;
  readonly testId?: string | undefined;
}

export function Letter({ name, symbol = name, sub, value, number, testId }: LetterProps) {
  return (
    <span className={styles.letter} style={{ '--tone': lineStyles[name].color } as CSSProperties}>
      <var>
        {symbol}
        {sub}
      </var>
      <span data-testid={testId} data-value={number}>
        {value}
      </span>
    </span>
  );
}

export const Sign = ({ children }: { readonly children: string }) => (
  <span className={styles.sign}>{children}</span>
);
