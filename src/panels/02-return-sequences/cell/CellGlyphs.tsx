/** The small signs of the drawing. */
import { formatPlain } from '../../../i18n/format';
import styles from './CellDrawing.module.css';

/** Radius of the circle in which two numbers are multiplied or added. */
export const radius = 9;

interface NameProps {
  readonly x: number;
  readonly y: number;
  readonly symbol: string;
  readonly index: number;
  /** It ends at x. */
  readonly end?: boolean;
}

/** A letter with its timestep. */
export function Name({ x, y, symbol, index, end = false }: NameProps) {
  return (
    <text className={styles.name} x={x} y={y} textAnchor={end ? 'end' : 'start'}>
      {symbol}
      <tspan className={styles.index} dy="4">
        {formatPlain(index)}
      </tspan>
    </text>
  );
}

/** A circle in which two numbers are multiplied or added. */
export function Operation({
  x,
  y,
  sign,
}: {
  readonly x: number;
  readonly y: number;
  readonly sign: '×' | '+';
}) {
  const arm = 4;
  return (
    <>
      <circle className={styles.operation} cx={x} cy={y} r={radius} />
      <path
        className={styles.sign}
        d={
          sign === '+'
            ? `M${x - arm - 1} ${y}h${2 * arm + 2}M${x} ${y - arm - 1}v${2 * arm + 2}`
            : `M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`
        }
      />
    </>
  );
}
