import type { ReactNode } from 'react';
import { useScrollStop } from './use-scroll-stop';
import styles from './Formula.module.css';

export interface FormulaProps {
  /** Within a sentence rather than on its own line. */
  readonly inline?: boolean | undefined;
  readonly children: ReactNode;
}

/** Mathematics in HTML: `<var>` for variables, `<sub>` and `<sup>`, or MathML. */
export function Formula({ inline = false, children }: FormulaProps) {
  return inline ? <span className={styles.inline}>{children}</span> : <Block>{children}</Block>;
}

/** A formula that scrolls sideways in its own box when it is wider than the column. */
function Block({ children }: { readonly children: ReactNode }) {
  const scrollStop = useScrollStop<HTMLDivElement>();
  return (
    <div className={styles.block} role="math" {...scrollStop}>
      <span className={styles.content}>{children}</span>
    </div>
  );
}
