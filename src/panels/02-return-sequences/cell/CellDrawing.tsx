/** The unit as a drawing: time runs to the right, the input comes from below, the hidden state leaves upwards. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/language';
import { untranslated } from '../../../ui/untranslated';
import { useScrollStop } from '../../../ui/use-scroll-stop';
import { decimals, gateNames, type CellStep, type GateName, type Quantity } from './cell-step';
import styles from './CellDrawing.module.css';
import { Name, Operation, radius } from './CellGlyphs';
import { GateBox } from './GateBox';
import { tones } from './tones';
import type { Mark } from './use-mark';
import { returnSequencesText } from '../text';

const width = 366;
const height = 300;
const body = { left: 52, right: 292, top: 38, bottom: 266 };
/** Vertical positions of the lines that run through time: the cell state, the hidden state, the input beside it. */
const line = { c: 84, h: 240, x: 252 };
/** Vertical positions of the product i · g, and of the product with the output gate. */
const meet = 132;
const boxTop = 164;
const boxBottom = 218;
const center: Readonly<Record<GateName, number>> = { f: 80, i: 133, g: 186, o: 239 };
const sumX = (center.i + center.g) / 2;
const showX = 276;
const upX = 305;

interface CellDrawingProps {
  readonly step: CellStep;
  readonly mark: Mark;
  /** Whether the cursor was moved forwards: then the values that left on the right enter on the left. */
  readonly forward: boolean;
}

export function CellDrawing({ step, mark, forward }: CellDrawingProps) {
  const { cell: text } = useText(returnSequencesText);
  const { timestep, gates } = step;
  const scrollStop = useScrollStop<HTMLDivElement>();

  /** A part of the drawing in the colour of its first quantity, which is marked while the pointer is over the part. */
  const part = (quantities: readonly [Quantity, ...Quantity[]], children: ReactNode) => (
    <g
      className={styles.part}
      style={{ color: tones[quantities[0]] }}
      data-lit={mark.lit(...quantities)}
      {...mark.pointer(quantities[0])}
    >
      {children}
    </g>
  );
  const branch = (x: number, from: number) => (
    <>
      <path className={styles.thin} d={`M${x} ${from}V${boxBottom}`} />
      <circle className={styles.dot} cx={x} cy={from} r="2.2" />
    </>
  );

  return (
    <div className={styles.scroll} {...scrollStop}>
      <svg
        {...untranslated}
        className={styles.drawing}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={text.drawn(step)}
        data-testid="cell-drawing"
      >
        <rect
          className={styles.body}
          x={body.left}
          y={body.top}
          width={body.right - body.left}
          height={body.bottom - body.top}
          rx="10"
        />

        {part(
          ['x'],
          <>
            <path className={styles.thin} d={`M64 ${height}V${line.x}H${center.o + 8}V${boxBottom}`} />
            {gateNames.slice(0, 3).map((name) => (
              <g key={name}>{branch(center[name] + 8, line.x)}</g>
            ))}
            <Name x={72} y={height - 5} symbol="x" index={timestep} />
            <text className={styles.number} x="92" y={height - 5}>
              {decimals(step.x)}
            </text>
          </>,
        )}

        {part(
          ['hBefore'],
          <>
            <path className={styles.thin} d={`M0 ${line.h}H${center.o - 8}V${boxBottom}`} />
            {gateNames.slice(0, 3).map((name) => (
              <g key={name}>{branch(center[name] - 8, line.h)}</g>
            ))}
            <g key={timestep} className={forward ? styles.arriving : undefined}>
              <Name x={2} y={line.h - 10} symbol="h" index={timestep - 1} />
              {step.hBefore.map((value, unit) => (
                <text key={unit} className={styles.number} x="2" y={line.h + 17 + unit * 16}>
                  {decimals(value)}
                </text>
              ))}
            </g>
          </>,
        )}

        {part(
          ['cBefore'],
          <>
            <path className={styles.memory} d={`M0 ${line.c}H${center.f - radius}`} />
            <g key={timestep} className={forward ? styles.arriving : undefined}>
              <Name x={2} y={line.c - 10} symbol="c" index={timestep - 1} />
              <text className={styles.number} x="2" y={line.c + 18}>
                {decimals(step.cBefore)}
              </text>
            </g>
          </>,
        )}
        {part(
          ['c', 'cBefore', 'f'],
          <>
            <path className={styles.memory} d={`M${center.f + radius} ${line.c}H${sumX - radius}`} />
            <text className={styles.middle} x={(center.f + sumX) / 2} y={line.c - 9}>
              {decimals(step.kept)}
            </text>
          </>,
        )}
        {part(
          ['c', 'i', 'g'],
          <>
            <path className={styles.thin} d={`M${sumX} ${meet - radius}V${line.c + radius}`} />
            <text className={styles.number} x={sumX + 7} y={(line.c + meet) / 2 + 5}>
              {decimals(step.added)}
            </text>
          </>,
        )}

        {gateNames.map((name) => (
          <g key={name}>
            {part(
              [name],
              <>
                <path className={styles.thin} d={wireOut[name]} />
                <GateBox
                  name={name}
                  timestep={timestep}
                  value={gates[name].value}
                  x={center[name]}
                  top={boxTop}
                  bottom={boxBottom}
                />
              </>,
            )}
          </g>
        ))}

        {part(
          ['c'],
          <>
            <path className={styles.memory} d={`M${sumX + radius} ${line.c}H${width - 1}`} />
            <path className={styles.tip} d={tipRight(width, line.c)} />
            <path className={styles.thin} d={`M${showX} ${line.c}V${meet - radius}`} />
            <circle className={styles.dot} cx={showX} cy={line.c} r="3" />
            <Operation x={sumX} y={line.c} sign="+" />
            <Name x={width - 2} y={line.c - 10} symbol="c" index={timestep} end />
            <text className={styles.number} textAnchor="end" x={width} y={line.c + 18}>
              {decimals(step.c)}
            </text>
          </>,
        )}
        {part(['f', 'cBefore'], <Operation x={center.f} y={line.c} sign="×" />)}
        {part(['i', 'g'], <Operation x={sumX} y={meet} sign="×" />)}

        {part(
          ['h'],
          <>
            <path className={styles.halo} d={`M${upX} ${line.h}V10`} />
            <path className={styles.thin} d={`M${showX} ${meet + radius}V${line.h}H${width - 1}`} />
            <path className={styles.tip} d={tipRight(width, line.h)} />
            <path className={step.handedOn ? styles.thin : styles.kept} d={`M${upX} ${line.h}V9`} />
            <path className={styles.tip} d={`M${upX - 4.5} 12l4.5 -10l4.5 10z`} />
            <circle className={styles.dot} cx={upX} cy={line.h} r="3" />
            <Name x={width - 2} y={line.h - 10} symbol="h" index={timestep} end />
            <text className={styles.number} textAnchor="end" x={width} y={line.h + 17}>
              {decimals(step.h)}
            </text>
            <text className={styles.aside} textAnchor="end" x={upX - 9} y="18">
              {step.handedOn ? text.handedOn : text.notHandedOn}
            </text>
          </>,
        )}
        {part(
          ['h', 'c'],
          <>
            <rect className={styles.squash} x={showX - 16} y={98} width="32" height="17" rx="8.5" />
            <text className={styles.squashName} x={showX} y={110.5}>
              tanh
            </text>
          </>,
        )}
        {part(['h', 'o'], <Operation x={showX} y={meet} sign="×" />)}
      </svg>
    </div>
  );
}

const wireOut: Readonly<Record<GateName, string>> = {
  f: `M${center.f} ${boxTop}V${line.c + radius}`,
  i: `M${center.i} ${boxTop}V${meet}H${sumX - radius}`,
  g: `M${center.g} ${boxTop}V${meet}H${sumX + radius}`,
  o: `M${center.o} ${boxTop}V${meet}H${showX - radius}`,
};

const tipRight = (x: number, y: number): string => `M${x} ${y}l-9 -4.5v9z`;
