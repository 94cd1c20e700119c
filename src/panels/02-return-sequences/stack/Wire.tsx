/** The tensor between two layers: a line for every timestep that is passed on, the shape and the values. */
import { shapeText } from '../../../lesson/keras-lines';
import { formatDecimals } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import styles from './Stack.module.css';
import { returnSequencesText } from '../text';

interface WireProps {
  readonly name: string;
  /** Shape of the tensor that is passed on. */
  readonly shape: readonly number[];
  /** All computed values: [timesteps][units]. */
  readonly hidden: readonly (readonly number[])[];
  /** Whether the next layer refuses it. */
  readonly refused: boolean;
}

export function Wire({ name, shape, hidden, refused }: WireProps) {
  const text = useText(returnSequencesText);
  const isHandedOn = (timestep: number) => shape.length === 3 || timestep === hidden.length - 1;
  return (
    <div
      className={refused ? `${styles.wire} ${styles.refused}` : styles.wire}
      role="group"
      aria-label={name}
    >
      <div className={styles.strands} aria-hidden="true">
        {hidden.map((_, timestep) => isHandedOn(timestep) && <span key={timestep} />)}
      </div>
      <div>
        <p className={styles.shape}>
          <span>{name}</span> <strong>{shapeText(shape)}</strong> <span>{text.axes(shape)}</span>
        </p>
        <ol className={styles.steps}>
          {hidden.map((values, timestep) => (
            <li key={timestep} className={isHandedOn(timestep) ? styles.step : styles.kept}>
              <span className={styles.time}>
                {text.timestep(timestep)}
                {!isHandedOn(timestep) && <span className="visually-hidden"> {text.notHandedOn}</span>}
              </span>
              {values.map((value, unit) => (
                <span key={unit}>{formatDecimals(value, 4)}</span>
              ))}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
