import type { ReactNode } from 'react';
import { useScrollStop } from './use-scroll-stop';
import styles from './Formula.module.css';

export interface FormulaProps {
  /** Within a sentence rather than on its own line. */
  readonly inline?: boolean | undefined;
  /** How a formula on its own line is read aloud, where its text alone would lose exponents and indices. */
  readonly spoken?: string | undefined;
  readonly children: ReactNode;
}

/** Mathematics in HTML: `<var>` for variables, `<sub>` and `<sup>`, or MathML. */
export function Formula({ inline = false, spoken, children }: FormulaProps) {
  return inline ? (
    <span className={styles.inline}>{children}</span>
  ) : (
    <Block spoken={spoken}>{children}</Block>
  );
}

/** A formula that scrolls sideways in its own box when it is wider than the column. */
function Block({ spoken, children }: Pick<FormulaProps, 'spoken' | 'children'>) {
  const scrollStop = useScrollStop<HTMLDivElement>();
  return (
    <div className={styles.block} role="math" aria-label={spoken} {...scrollStop}>
      <span className={styles.content}>{children}</span>
    </div>
  );
}
