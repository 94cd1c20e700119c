/** A gate or the candidate, as a box that is filled in proportion to the value. */
import { decimals, type GateName } from './cell-step';
import styles from './CellDrawing.module.css';
import { Name } from './CellGlyphs';

interface GateBoxProps {
  readonly name: GateName;
  readonly timestep: number;
  /** From 0 to 1. The candidate is from −1 to 1 and is filled from the middle, up or down. */
  readonly value: number;
  /** Of its middle. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

const width = 48;
/** Distance between the edge of the box and its filling. */
const inset = 2;

export function GateBox({ name, timestep, value, x, top, bottom }: GateBoxProps) {
  const left = x - width / 2;
  const middle = (top + bottom) / 2;
  const zero = name === 'g' ? middle : bottom - inset;
  return (
    <>
      <rect className={styles.box} x={left} y={top} width={width} height={bottom - top} rx="5" />
      <rect
        className={styles.filling}
        x={left + inset}
        y={top + inset}
        width={width - 2 * inset}
        height={zero - top - inset}
        style={{ transform: `scaleY(${value})`, transformOrigin: `0 ${zero}px` }}
      />
      {name === 'g' && <path className={styles.zero} d={`M${left + inset} ${zero}h${width - 2 * inset}`} />}
      <Name x={left + 8} y={top + 21} symbol={name} index={timestep} />
      <text className={styles.squashAside} x={x + 5} y={top - 6}>
        {name === 'g' ? 'tanh' : 'σ'}
      </text>
      <text className={styles.inside} x={x} y={bottom - 9}>
        {decimals(value)}
      </text>
    </>
  );
}
