import { shapeText } from './keras-lines';
import styles from './Wire.module.css';

export interface WireProps {
  /** Of what is handed on; the batch axis may be null. */
  readonly shape: readonly (number | null)[];
  /** What it is, beside its shape. */
  readonly what?: string | undefined;
  /** The next layer cannot read it. */
  readonly refused?: boolean;
  readonly testId?: string;
}

/** What goes from one layer to the next, as an item of their list: three strands for a sequence, one for a vector. */
export function Wire({ shape, what, refused = false, testId }: WireProps) {
  return (
    <li className={refused ? `${styles.wire} ${styles.refused}` : styles.wire} data-testid={testId}>
      <span className={shape.length === 3 ? styles.sequence : styles.vector} aria-hidden="true" />
      <code translate="no">{shapeText(shape)}</code>
      {what !== undefined && <span>{what}</span>}
    </li>
  );
}
