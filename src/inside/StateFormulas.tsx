/** The two formulas of a unit, with the value at the cursor below each letter. */
import { formatDecimals } from '../i18n/format';
import { useText } from '../i18n/language';
import styles from './formulas.module.css';
import { Letter, Sign } from './Letter';
import { insideText } from './text';
import { halfLife, type UnitStep, type Quantity } from './unit';

export interface StateFormulasProps {
  readonly step: UnitStep | undefined;
  /** On each letter: `testId-c`. */
  readonly testId: string;
}

export function StateFormulas({ step, testId }: StateFormulasProps) {
  const { states: text } = useText(insideText);
  const value = (name: keyof UnitStep): string => (step === undefined ? '–' : formatDecimals(step[name], 3));
  const letter = (name: Quantity) => (
    <Letter name={name} value={value(name)} number={step?.[name]} testId={`${testId}-${name}`} />
  );
  return (
    <div className={styles.readout}>
      <div className={styles.formula} role="math" aria-label={step && text.spoken(step)}>
        {letter('c')}
        <Sign>=</Sign>
        {letter('f')}
        <Sign>·</Sign>
        <Letter
          name="c"
          sub={<sub>−</sub>}
          value={value('before')}
          number={step?.before}
          testId={`${testId}-before`}
        />
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
        {letter('c')}
      </div>
      <p className={styles.half} data-testid={`${testId}-half-life`}>
        {step === undefined ? '–' : text.halfLife(step.f, halfLife(step.f))}
      </p>
    </div>
  );
}
