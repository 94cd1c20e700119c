/** A kind of problem unrolled, a box per timestep: time to the right, inputs below, outputs above. */
import { timestepsOf, type Kind, type Shapes } from './kinds';
import styles from './KindsOfProblem.module.css';

const width = 150;
const step = 29;
const box = { width: 19, top: 62, bottom: 82 };
/** A square stands for a number, a column of squares for a vector. */
const square = 8;
const pitch = square + 1.5;
const mostSquares = 5;
/** Vertical positions where the squares of the output end and those of the input begin. */
const [above, below] = [48, 96];

export interface KindDrawingProps {
  readonly kind: Kind;
  readonly shapes: Shapes;
  readonly summary: string;
}

export function KindDrawing({ kind, shapes, summary }: KindDrawingProps) {
  const timesteps = timestepsOf[kind];
  const x = (index: number) => width / 2 + (index - (timesteps.length - 1) / 2) * step;
  const pile = (shape: Shapes['input']) => Math.min(shape.at(-1) ?? 1, mostSquares);
  const inputs = pile(shapes.input);
  const outputs = pile(shapes.output);
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} 118`} role="img" aria-label={summary}>
      {timesteps.map(({ reads, answers }, index) => (
        <g key={index} transform={`translate(${x(index)} 0)`}>
          {index > 0 && (
            <path className={styles.state} d={arrowRight(box.width / 2 - step, -box.width / 2)} />
          )}
          <rect
            className={styles.box}
            x={-box.width / 2}
            y={box.top}
            width={box.width}
            height={box.bottom - box.top}
            rx="4"
          />
          {reads && <path className={styles.arrow} d={arrowUp(below - 2, box.bottom)} />}
          {reads && <path className={styles.input} d={squares(inputs, below)} />}
          {answers && <path className={styles.arrow} d={arrowUp(box.top, above)} />}
          {answers && <path className={styles.output} d={squares(outputs, above - outputs * pitch)} />}
        </g>
      ))}
    </svg>
  );
}

const arrowUp = (from: number, to: number): string => `M0 ${from}V${to + 2}m-3 3.5l3 -3.5l3 3.5`;

const arrowRight = (from: number, to: number): string =>
  `M${from} ${(box.top + box.bottom) / 2}H${to - 1}m-3.5 -3l3.5 3l-3.5 3`;

/** A column of `count` squares, from `top` downwards. */
const squares = (count: number, top: number): string =>
  Array.from(
    { length: count },
    (_, index) => `M${-square / 2} ${top + index * pitch}h${square}v${square}h${-square}Z`,
  ).join('');
