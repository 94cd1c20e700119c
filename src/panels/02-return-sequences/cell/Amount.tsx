/** A symbol and, beneath it, its number. */
import { withMinus } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import { decimals, type Quantity } from './cell-step';
import styles from './CellFormulas.module.css';
import { tones } from './tones';
import { returnSequencesText } from '../text';
import type { Mark } from './use-mark';

interface AmountProps {
  /** The quantity that is marked together with it. */
  readonly quantity: Quantity;
  readonly symbol: string;
  /** A timestep, or the gate that a weight belongs to. */
  readonly index: number | string;
  /** The unit's index, if the layer has several units. */
  readonly unit?: number | undefined;
  readonly value: number;
  readonly mark: Mark;
  /** Whether this is the only place where the keyboard reaches the quantity. */
  readonly main?: boolean;
}

/** Weights and biases, whose numbers are the same at every timestep. */
const constants: readonly string[] = ['w', 'u', 'b'];

export function Amount({ quantity, symbol, index, unit, value, mark, main = false }: AmountProps) {
  const { explain } = useText(returnSequencesText).cell;
  const content = (
    <>
      <span className={styles.symbol}>
        <var>{symbol}</var>
        <sub>{withMinus(String(index))}</sub>
        {unit !== undefined && <sup>({unit})</sup>}
      </span>{' '}
      <span className={constants.includes(symbol) ? styles.number : `${styles.number} ${styles.steady}`}>
        {decimals(value)}
      </span>
    </>
  );
  const props = {
    style: { color: tones[quantity] },
    'data-lit': mark.lit(quantity),
    ...mark.pointer(quantity),
  };
  return main ? (
    <button
      type="button"
      className={`${styles.amount} ${styles.main}`}
      aria-pressed={mark.pinned === quantity}
      {...props}
      {...mark.focus(quantity)}
    >
      <span className="visually-hidden">{explain} </span>
      {content}
    </button>
  ) : (
    <span className={styles.amount} {...props}>
      {content}
    </span>
  );
}
