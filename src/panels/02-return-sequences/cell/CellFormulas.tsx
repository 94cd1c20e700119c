/** The formulas of the unit, with the value at this timestep below each symbol. */
import { useText } from '../../../i18n/language';
import { Amount } from './Amount';
import styles from './CellFormulas.module.css';
import { gateNames, type CellStep, type GateName } from './cell-step';
import { tones } from './tones';
import type { Mark } from './use-mark';
import { returnSequencesText } from '../text';

interface CellFormulasProps {
  readonly step: CellStep;
  readonly mark: Mark;
}

export function CellFormulas({ step, mark }: CellFormulasProps) {
  const { cell: text } = useText(returnSequencesText);
  const { timestep: t, gates } = step;
  const x = { quantity: 'x', symbol: 'x', index: t, value: step.x, mark } as const;
  const cBefore = { quantity: 'cBefore', symbol: 'c', index: t - 1, value: step.cBefore, mark } as const;
  const hBefore = step.hBefore.map((value, unit) => ({
    quantity: 'hBefore' as const,
    symbol: 'h',
    index: t - 1,
    unit: step.hBefore.length > 1 ? unit + 1 : undefined,
    value,
    mark,
  }));
  const c = { quantity: 'c', symbol: 'c', index: t, value: step.c, mark } as const;
  const gate = (name: GateName) =>
    ({ quantity: name, symbol: name, index: t, value: gates[name].value, mark }) as const;

  return (
    <div className={styles.formulas} data-testid="cell-formulas">
      <div className={styles.row}>
        <span className={styles.word}>{text.reads}</span>
        <Amount {...x} main />
        {hBefore.map((h, unit) => (
          <Amount key={unit} {...h} main />
        ))}
        <Amount {...cBefore} main />
      </div>

      {gateNames.map((name) => {
        const { kernel, recurrentKernel, bias, z } = gates[name];
        const weight = { quantity: name, index: name, mark } as const;
        return (
          <div
            key={name}
            className={styles.gate}
            style={{ borderColor: tones[name] }}
            data-testid={`cell-gate-${name}`}
          >
            <div className={styles.row}>
              <Amount {...weight} symbol="z" value={z} />
              <span className={styles.term}>
                <i>=</i>
                <Amount {...x} />
                <i>·</i>
                <Amount {...weight} symbol="w" value={kernel} />
              </span>
              {hBefore.map((h, unit) => (
                <span key={unit} className={styles.term}>
                  <i>+</i>
                  <Amount {...h} />
                  <i>·</i>
                  <Amount {...weight} symbol="u" unit={h.unit} value={recurrentKernel[unit]} />
                </span>
              ))}
              <span className={styles.term}>
                <i>+</i>
                <Amount {...weight} symbol="b" value={bias} />
              </span>
            </div>
            <div className={styles.row}>
              <Amount {...gate(name)} main />
              <i>=</i>
              <i className={styles.call}>{name === 'g' ? 'tanh' : 'σ'} (</i>
              <Amount {...weight} symbol="z" value={z} />
              <i>)</i>
            </div>
          </div>
        );
      })}

      <div className={styles.gate} style={{ borderColor: tones.c }} data-testid="cell-states">
        <div className={styles.row}>
          <Amount {...c} main />
          <i>=</i>
          <Amount {...gate('f')} />
          <i>·</i>
          <Amount {...cBefore} />
          <i>+</i>
          <Amount {...gate('i')} />
          <i>·</i>
          <Amount {...gate('g')} />
        </div>
        <div className={styles.row}>
          <Amount quantity="h" symbol="h" index={t} value={step.h} mark={mark} main />
          <i>=</i>
          <Amount {...gate('o')} />
          <i>·</i>
          <i className={styles.call}>tanh (</i>
          <Amount {...c} />
          <i>)</i>
        </div>
      </div>
    </div>
  );
}
