import { shapeText } from './keras-lines';
import styles from './Wire.module.css';

export interface WireProps {
  /** Shape of the tensor that is passed on; the batch axis may be null. */
  readonly shape: readonly (number | null)[];
  /** A name, beside the shape. */
  readonly what?: string | undefined;
  /** Whether the next layer refuses this input. */
  readonly refused?: boolean;
  readonly testId?: string;
}

/** The tensor between two layers, as an item of the list of layers: three lines for a sequence, one for a vector. */
export function Wire({ shape, what, refused = false, testId }: WireProps) {
  return (
    <li className={refused ? `${styles.wire} ${styles.refused}` : styles.wire} data-testid={testId}>
      <span className={shape.length === 3 ? styles.sequence : styles.vector} aria-hidden="true" />
      <code translate="no">{shapeText(shape)}</code>
      {what !== undefined && <span>{what}</span>}
    </li>
  );
}
