/** The wave of the chosen dot, with the part that the model sees and the part that it has to forecast. */
import { useText } from '../../i18n/language';
import type { Wave } from '../../runs/forecast';
import { heldOutPoints, pointsOf, seenPoints, waveLength } from './family';
import styles from './WaveSketch.module.css';
import { randomSequencesText } from './text';

/** Units of the drawing per timestep and per unit of value; the drawing is then stretched to its box. */
const step = 4;
const height = 100;

export function WaveSketch({ wave }: { readonly wave: Wave }) {
  const { chart: text } = useText(randomSequencesText);
  const points = pointsOf(wave).map((value, t) => `${(t + 0.5) * step},${(1 - value) * height}`);
  return (
    <div className={styles.sketch}>
      <svg viewBox={`0 0 ${waveLength * step} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.seen} width={seenPoints * step} height={height} />
        <rect className={styles.heldOut} x={seenPoints * step} width={heldOutPoints * step} height={height} />
        <path className={styles.midline} d={`M0 ${height / 2}H${waveLength * step}`} />
        <polyline className={styles.wave} points={points.join(' ')} />
      </svg>
      <div className={styles.labels} aria-hidden="true">
        <span>{text.seen(seenPoints)}</span>
        <span>{text.heldOut(heldOutPoints)}</span>
      </div>
    </div>
  );
}
