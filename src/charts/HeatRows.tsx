import { memo, useId, useLayoutEffect, useRef } from 'react';
import styles from './HeatRows.module.css';
import { shadesOf } from './shades';

export interface HeatRowsProps {
  /** [columns, rows], as a layer's states lie over time. */
  readonly values: ArrayLike<number>;
  readonly rows: number;
  /** The value with the colour of the page's ground. */
  readonly low: number;
  /** The value of the darkest shade. */
  readonly high: number;
}

/**
 * The cells of a heat map, a pixel each on a canvas that is stretched to its box: 256 rows of 50 cells are drawn in about
 * a millisecond. The canvas has only opacities. A filter fills in the colour `--highest` of the map's box, so that a
 * change of theme, and print, need no new drawing.
 */
export const HeatRows = memo(function HeatRows({ values, rows, low, high }: HeatRowsProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const filter = useId();
  const columns = values.length / rows;
  useLayoutEffect(() => {
    const image = new ImageData(shadesOf(values, rows, [low, high]), columns, rows);
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [values, rows, columns, low, high]);
  return (
    <>
      <svg className={styles.filter} aria-hidden="true">
        <filter id={filter} x="0" y="0" width="1" height="1" colorInterpolationFilters="sRGB">
          <feFlood className={styles.colour} />
          <feComposite operator="in" in2="SourceGraphic" />
        </filter>
      </svg>
      <canvas
        ref={canvas}
        className={styles.canvas}
        style={{ filter: `url(#${filter})` }}
        width={columns}
        height={rows}
        aria-hidden="true"
      />
    </>
  );
});
