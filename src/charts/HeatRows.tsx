import { memo, useMemo } from 'react';
import styles from './HeatRows.module.css';
import { shadesOf } from './shades';

export interface HeatRowsProps {
  /** [columns, rows], as a layer's states lie over time. */
  readonly values: ArrayLike<number>;
  readonly rows: number;
  /** The value of the darkest shade; its opposite has the colour of the page's ground. */
  readonly scale: number;
}

/** The cells of a heat map, a box per row. The colour of the darkest shade is `--highest`, which the map's box sets. */
export const HeatRows = memo(function HeatRows({ values, rows, scale }: HeatRowsProps) {
  const backgrounds = useMemo(() => shadesOf(values, rows, scale).map(gradient), [values, rows, scale]);
  return backgrounds.map((background, row) => (
    <div key={row} className={styles.row} style={{ background }} />
  ));
});

/** A row of cells as one background image: a thousand elements would slow the sliders down. */
function gradient(shades: readonly number[]): string {
  const at = (column: number) => `${((column / shades.length) * 100).toFixed(3)}%`;
  const stops = shades.map(
    (shade, column) =>
      `color-mix(in oklab, var(--highest) ${shade}%, var(--page)) ${at(column)} ${at(column + 1)}`,
  );
  return `linear-gradient(to right, ${stops.join(', ')})`;
}
