/** The points of a wave that a model sees; then, at a larger scale, the points that follow, and answers to them. */
import type { ReactNode } from 'react';
import { useText } from '../i18n/language';
import { lessonText } from './text';
import styles from './WaveDrawing.module.css';

export interface WaveDrawingProps {
  /** Values in [0, 1]. */
  readonly wave: ArrayLike<number>;
  /** How many of the values the model sees. */
  readonly shown: number;
  /** The model's forecast of the other values, once there is one. */
  readonly predicted?: readonly number[] | undefined;
  /** The reader's own forecast. */
  readonly guessed?: readonly number[] | undefined;
  /** The points that follow are not drawn. */
  readonly covered?: boolean | undefined;
  /** The enlarged part takes most of the width, as where the reader draws in it. */
  readonly wide?: boolean | undefined;
  /** The drawing in words; read aloud in its place. */
  readonly summary: string;
  /** Lies over the enlarged part, as large as it. */
  readonly children?: ReactNode;
}

/** Units of the drawing per timestep and per unit of value; the drawing is then stretched to its box on the page. */
const width = 10;
const height = 100;
/** Room above and below, in the same units. */
const edge = 4;

/** Where a value, at a step after the last point that the model sees, lies in the enlarged part: shares of its box. */
export const placeOf = (
  value: number,
  step: number,
  steps: number,
): { readonly x: number; readonly y: number } => ({
  x: (step + 1.5) / (steps + 1),
  y: ((1 - value) * height + edge) / (height + 2 * edge),
});

/** The step and the value at a place in the enlarged part, the inverse of `placeOf`; the value is kept in [0, 1]. */
export const valueAt = (
  x: number,
  y: number,
  steps: number,
): { readonly step: number; readonly value: number } => ({
  step: Math.min(steps - 1, Math.max(0, Math.floor(x * (steps + 1)) - 1)),
  value: Math.min(1, Math.max(0, 1 - (y * (height + 2 * edge) - edge) / height)),
});

/** Plain SVG, without a library, so that it is painted together with the text. */
export function WaveDrawing(props: WaveDrawingProps) {
  const { wave, shown, predicted = [], guessed = [], covered = false, wide, summary, children } = props;
  const { wave: text } = useText(lessonText);
  const points = Array.from(wave);
  const at = (value: number, timestep: number) => `${(timestep + 0.5) * width} ${(1 - value) * height}`;
  const seen = points.slice(0, shown).map(at);
  // The enlarged part begins with the last point that the model sees.
  const after = points.slice(shown - 1).map(at);
  const answer = (values: readonly number[]) => values.map((value, step) => at(value, step + 1));
  const [forecast, guess] = [answer(predicted), answer(guessed)];
  return (
    <>
      <div className={wide ? `${styles.figure} ${styles.wide}` : styles.figure}>
        <div className={styles.drawings} role="img" aria-label={summary}>
          <Drawing points={shown}>
            <path className={styles.line} d={`M${seen.join('L')}`} />
            <path className={styles.seen} d={dots(seen)} />
          </Drawing>
          <div className={styles.closeUp}>
            <Drawing points={after.length}>
              {!covered && <path className={styles.bridge} d={`M${after.join('L')}`} />}
              <path className={styles.seen} d={dots(after.slice(0, 1))} />
              {!covered && <path className={styles.expected} d={dots(after.slice(1))} />}
              {!covered && <path className={styles.hole} d={dots(after.slice(1))} />}
              {guess.length > 0 && <path className={styles.guess} d={`M${[after[0], ...guess].join('L')}`} />}
              <path className={styles.guessed} d={dots(guess)} />
              {forecast.length > 0 && (
                <path className={styles.answer} d={`M${[after[0], ...forecast].join('L')}`} />
              )}
              <path className={styles.predicted} d={dots(forecast)} />
            </Drawing>
          </div>
        </div>
        {children !== undefined && <div className={styles.over}>{children}</div>}
        <span className={styles.label}>{text.seenLabel(shown)}</span>
        <span className={styles.label}>{text.closeUp(points.length - shown)}</span>
      </div>
      <ul className={styles.key}>
        <li className={styles.keySeen}>{text.seen}</li>
        {!covered && <li className={styles.keyExpected}>{text.expected}</li>}
        {(guess.length > 0 || covered) && <li className={styles.keyGuessed}>{text.guessed}</li>}
        {!covered && <li className={styles.keyPredicted}>{text.predicted}</li>}
      </ul>
    </>
  );
}

function Drawing({ points, children }: { readonly points: number; readonly children: ReactNode }) {
  return (
    <svg
      className={styles.wave}
      viewBox={`0 ${-edge} ${points * width} ${height + 2 * edge}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.midline} d={`M0 ${height / 2}H${points * width}`} />
      {children}
    </svg>
  );
}

/** Lines of zero length with round ends: dots that stay round when the drawing is stretched. */
const dots = (points: readonly string[]): string => points.map((point) => `M${point}h0`).join('');
