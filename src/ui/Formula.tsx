import type { ReactNode } from 'react';
import styles from './Formula.module.css';

export interface FormulaProps {
  /** Within a sentence rather than on its own line. */
  readonly inline?: boolean | undefined;
  readonly children: ReactNode;
}

/** Mathematics in HTML: `<var>` for variables, `<sub>` and `<sup>`, or MathML. */
export function Formula({ inline = false, children }: FormulaProps) {
  return inline ? (
    <span className={styles.inline}>{children}</span>
  ) : (
    <div className={styles.block} role="math" tabIndex={0}>
      {children}
    </div>
  );
}
