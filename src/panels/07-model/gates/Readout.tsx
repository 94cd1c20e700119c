/** The two formulas of a unit, with the value at the cursor below each letter. */
import type { CSSProperties, ReactNode } from 'react';
import { formatDecimals } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import styles from './Readout.module.css';
import { modelText } from '../text';
import { lineStyles } from './lines';
import { halfLife, type UnitStep, type Quantity } from './unit';

export function Readout({ step }: { readonly step: UnitStep | undefined }) {
  const { gates: text } = useText(modelText);
  const value = (name: keyof UnitStep): string => (step === undefined ? '–' : formatDecimals(step[name], 3));
  const letter = (name: Quantity) => <Letter name={name} value={value(name)} />;
  return (
    <div className={styles.readout}>
      <div className={styles.formula} role="math" aria-label={step && text.spoken(step)}>
        {letter('c')}
        <Sign>=</Sign>
        {letter('f')}
        <Sign>·</Sign>
        <Letter name="c" sub={<sub>−</sub>} value={value('before')} />
        <Sign>+</Sign>
        {letter('i')}
        <Sign>·</Sign>
        {letter('g')}
      </div>
      <div className={styles.formula} role="math" aria-label={step && text.spokenHidden(step)}>
        {letter('h')}
        <Sign>=</Sign>
        {letter('o')}
        <Sign>· tanh</Sign>
        <Letter name="c" value={value('c')} />
      </div>
      <p className={styles.half} data-testid="gates-half-life">
        {step === undefined ? '–' : text.halfLife(step.f, halfLife(step.f))}
      </p>
    </div>
  );
}

interface LetterProps {
  readonly name: Quantity;
  readonly sub?: ReactNode;
  readonly value: string;
}

function Letter({ name, sub, value }: LetterProps) {
  return (
    <span className={styles.letter} style={{ '--tone': lineStyles[name].color } as CSSProperties}>
      <var>
        {name}
        {sub}
      </var>
      <span data-testid={sub === undefined ? `gates-${name}` : 'gates-before'}>{value}</span>
    </span>
  );
}

const Sign = ({ children }: { readonly children: string }) => <span className={styles.sign}>{children}</span>;
