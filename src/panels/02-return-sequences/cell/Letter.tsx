/** The letter of a quantity in a sentence, in the quantity's colour; letters of weights have no colour. */
import type { ReactNode } from 'react';
import { formatPlain } from '../../../i18n/format';
import { Formula } from '../../../ui/Formula';
import type { Quantity } from './cell-step';
import { tones } from './tones';

interface LetterProps {
  readonly of?: Quantity;
  readonly index?: number;
  /** The letter; by default that of the quantity. */
  readonly children?: ReactNode;
}

export function Letter({ of, index, children = of }: LetterProps) {
  return (
    <Formula inline>
      <span style={of && { color: tones[of] }}>
        <var>{children}</var>
        {index !== undefined && <sub>{formatPlain(index)}</sub>}
      </span>
    </Formula>
  );
}
