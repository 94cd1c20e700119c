import { Mark } from './Mark';
import type { SeriesStyle } from './series';
import styles from './charts.module.css';

export function Legend({ series }: { readonly series: readonly SeriesStyle[] }) {
  return (
    <ul className={styles.legend}>
      {series.map((style) => (
        <li key={style.key}>
          <Sample of={style} /> {style.name}
        </li>
      ))}
    </ul>
  );
}

/** A short piece of the line as it is drawn. */
export function Sample({ of: { color, thin, dashes, mark } }: { readonly of: SeriesStyle }) {
  return (
    <svg className={styles.sample} width="28" height="12" aria-hidden="true">
      <path d="M1 6H27" style={{ stroke: color, strokeWidth: thin ? 1 : 2 }} strokeDasharray={dashes} />
      {mark !== undefined && <Mark shape={mark} color={color} x={14} y={6} />}
    </svg>
  );
}
