/** The four kinds of sequence problem side by side, the chapter's marked; below, an explanation of the chosen kind. */
import { useId } from 'react';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import type { Cut } from './cut';
import { KindDrawing } from './KindDrawing';
import styles from './KindsOfProblem.module.css';
import { kinds, shapesOf, type Kind, type Shapes } from './kinds';
import { showKind, useExamplesStore } from './store';
import { examplesText } from './text';

const ours: Kind = 'many-to-one';

export function KindsOfProblem({ cut }: { readonly cut: Cut }) {
  const { kinds: text } = useText(examplesText);
  const chosen = useExamplesStore((state) => state.kind);
  const name = useId();
  return (
    <>
      <Figure caption={text.caption} wide testId="examples-kinds">
        <fieldset className={styles.kinds}>
          <legend className={styles.legend}>{text.choose}</legend>
          {kinds.map((kind) => {
            const shapes = shapesOf(kind, cut);
            const { title, everyday, waves, summary } = text.each[kind];
            return (
              // The card is only a larger pointer target; the keyboard and screen readers use the radio button in it.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
              <div
                key={kind}
                className={kind === chosen ? `${styles.kind} ${styles.chosen}` : styles.kind}
                onClick={() => showKind(kind)}
              >
                <label className={styles.name}>
                  <input
                    type="radio"
                    name={name}
                    checked={kind === chosen}
                    onChange={() => showKind(kind)}
                    data-testid={`examples-kind-${kind}`}
                  />
                  <span>
                    <b>{title}</b> {kind === ours && <small className={styles.ours}>{text.ours}</small>}
                  </span>
                </label>
                <KindDrawing kind={kind} shapes={shapes} summary={summary} />
                <p className={styles.shapes}>
                  <code translate="no">{written(shapes.input)}</code> →{' '}
                  <code translate="no">{written(shapes.output)}</code>
                </p>
                <p>{everyday}</p>
                <p>{waves}</p>
              </div>
            );
          })}
        </fieldset>
      </Figure>
      <div className={styles.more} aria-live="polite" data-testid="examples-kind-more">
        {text.each[chosen].more}
      </div>
    </>
  );
}

/** With n for the number of samples. */
const written = (shape: Shapes['input']): string => `(${shape.map((size) => size ?? 'n').join(', ')})`;
