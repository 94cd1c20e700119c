/** The four sums of a unit before its gates, and the gates, with the number below each term. */
import type { ReactNode } from 'react';
import { formatDecimals } from '../i18n/format';
import { useText } from '../i18n/language';
import styles from './formulas.module.css';
import { Letter, Sign } from './Letter';
import { insideText } from './text';
import { gates, type Gate, type GateSum } from './unit-step';

export interface GateFormulasProps {
  readonly sums: Readonly<Record<Gate, GateSum>> | undefined;
  /** Whether the layer reads the input: one number, so that its term is a product and not a sum. */
  readonly ofInput: boolean;
  readonly testId: string;
}

export function GateFormulas({ sums, ofInput, testId }: GateFormulasProps) {
  const { gates: text } = useText(insideText);
  return (
    <div className={styles.readout}>
      {gates.map((gate) => {
        const sum = sums?.[gate];
        const term = (part: keyof GateSum, symbol: ReactNode) => (
          <Letter
            name={gate}
            symbol={symbol}
            value={sum === undefined ? '–' : formatDecimals(sum[part], 3)}
            number={sum?.[part]}
            testId={part === 'value' ? undefined : `${testId}-${gate}-${part}`}
          />
        );
        return (
          <div key={gate} className={styles.gate} role="math" aria-label={sum && text.spoken(gate, sum)}>
            <span className={styles.formula}>
              {term('z', 'z')}
              <Sign>=</Sign>
              {term('fromInput', ofInput ? 'x·w' : 'Σ x·w')}
              <Sign>+</Sign>
              {term(
                'fromHidden',
                <>
                  Σ h<sub>−</sub>·u
                </>,
              )}
              <Sign>+</Sign>
              {term('bias', 'b')}
            </span>
            <span className={styles.formula}>
              {term('value', gate)}
              <Sign>{gate === 'g' ? '= tanh' : '= σ'}</Sign>
              {term('z', 'z')}
            </span>
          </div>
        );
      })}
      <p className={styles.half}>{text.about(ofInput)}</p>
    </div>
  );
}
