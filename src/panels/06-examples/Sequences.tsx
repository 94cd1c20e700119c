/** Five sequences, one strip each: the points the model sees, and the held-out points after the cut. */
import type { Examples } from '../../core/sequence/examples';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Figure } from '../../ui/Figure';
import styles from './Sequences.module.css';
import { readRow } from './store';
import { Strip } from './Strip';
import { examplesText } from './text';

export function Sequences({ examples, row }: { readonly examples: Examples; readonly row: number }) {
  const { sequences: text } = useText(examplesText);
  const { patterns, length, outputs, inputs, targets, periods, decays } = examples;
  const summaryOf = (p: number): string =>
    text.summary(p, length, outputs, inputs[(p + 1) * length - 1], targets[(p + 1) * outputs - 1]);
  return (
    <Figure caption={text.caption} wide testId="examples-sequences">
      <fieldset className={styles.strips}>
        <legend className={styles.legend}>{text.choose}</legend>
        <div className={styles.key}>
          <span className={styles.input}>{text.input}</span>
          <span className={styles.heldOut}>{text.heldOut}</span>
        </div>
        {Array.from({ length: patterns }, (_, p) => {
          const seen = inputs.subarray(p * length, (p + 1) * length);
          const held = targets.subarray(p * outputs, (p + 1) * outputs);
          return (
            <div key={p} className={p === row ? `${styles.strip} ${styles.chosen}` : styles.strip}>
              <label className={styles.label}>
                <input type="radio" name="examples-row" checked={p === row} onChange={() => readRow(p)} />
                <span>
                  <b>{text.name(p)}</b> <small>{text.wave(periods[p], decays[p])}</small>
                </span>
              </label>
              <Strip seen={seen} held={held} summary={summaryOf(p)} onChoose={() => readRow(p)} />
            </div>
          );
        })}
      </fieldset>
      <Announcement hidden>{summaryOf(row)}</Announcement>
    </Figure>
  );
}
