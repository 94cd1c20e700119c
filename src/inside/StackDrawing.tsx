/** Input, one quantity of every unit of every layer, and the answers, over one time axis; one cell is read out. */
import {
  useId,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { HeatRows } from '../charts/HeatRows';
import { polyline, timestepAt } from '../charts/track-lines';
import { formatDecimals } from '../i18n/format';
import { useText } from '../i18n/language';
import type { ForecasterShape } from '../runs/forecast';
import { afterKey, type Cell, type Extent } from './cursor';
import { lineStyles } from './lines';
import { Points } from './Points';
import { shadeRange, type StackValues } from './stack-values';
import type { Quantity } from './unit';
import styles from './StackDrawing.module.css';
import { insideText } from './text';

export interface StackDrawingProps {
  readonly shape: ForecasterShape;
  /** Absent before there is a model. */
  readonly values: StackValues | undefined;
  /** What the rows show. */
  readonly quantity: Quantity;
  /** The heading of a layer's rows; layers are numbered from 1. */
  readonly layerTitle: (layer: number, units: number) => string;
  /** What the drawing shows, in sentences. */
  readonly summary: string;
  readonly cell: Cell;
  /** The cell in words, with its value. */
  readonly cellText: string;
  /** Whether the first layer hands on every timestep; without them, the layers above have nothing to read. */
  readonly allStates?: boolean;
  /** Called with the cell that is pressed, or that the arrow keys lead to. */
  readonly onLook: (cell: Cell) => void;
  /** Called with the cell below the mouse, and with undefined when the mouse has left. */
  readonly onHover?: (cell: Cell | undefined) => void;
  readonly testId: string;
}

export function StackDrawing(props: StackDrawingProps) {
  const { shape, values, quantity, layerTitle, summary, cell, cellText } = props;
  const { allStates = true, onLook, onHover, testId } = props;
  const { drawing: text } = useText(insideText);
  const summaryId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const { timesteps, layers, outputs } = shape;
  const extent: Extent = { units: layers.map(({ units }) => units), timesteps };
  const [low, high] = shadeRange(values?.layers ?? [], quantity);
  const last = layers.length - 1;
  const point = values?.inputs[timesteps - 1];

  const cellAt = ({ clientX, clientY }: PointerEvent | React.MouseEvent): Cell | undefined => {
    for (const box of drawing.current?.querySelectorAll<HTMLElement>('[data-layer]') ?? []) {
      const { left, top, width, height, bottom } = box.getBoundingClientRect();
      if (clientY < top || clientY > bottom) continue;
      const layer = Number(box.dataset.layer);
      const unit = Math.floor(((clientY - top) / height) * extent.units[layer]);
      return {
        layer,
        unit: Math.min(extent.units[layer] - 1, unit),
        timestep: timestepAt((clientX - left) / width, timesteps),
      };
    }
    return undefined;
  };
  const press = (event: React.MouseEvent) => {
    const pressed = cellAt(event);
    if (pressed !== undefined) onLook(pressed);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    if (event.buttons === 0) onHover?.(cellAt(event));
    else press(event);
  };
  const type = (event: KeyboardEvent) => {
    const next = afterKey(event.key, cell, extent);
    if (next === undefined) return;
    event.preventDefault();
    onHover?.(undefined);
    onLook(next);
  };

  return (
    <>
      <p id={summaryId} className="visually-hidden">
        {summary}
      </p>
      <div
        ref={drawing}
        className={styles.drawing}
        style={
          {
            '--columns': timesteps,
            '--at': (cell.timestep + 0.5) / timesteps,
            '--highest': lineStyles[quantity].color,
          } as CSSProperties
        }
        role="slider"
        tabIndex={0}
        aria-label={text.cursor}
        aria-describedby={summaryId}
        aria-valuemin={0}
        aria-valuemax={timesteps - 1}
        aria-valuenow={cell.timestep}
        aria-valuetext={cellText}
        onClick={press}
        onPointerMove={move}
        onPointerLeave={() => onHover?.(undefined)}
        onKeyDown={type}
        data-testid={testId}
      >
        <Title>{text.input(timesteps)}</Title>
        <Ends first="1" last="0" />
        <div className={styles.wave}>
          <svg viewBox={`0 0 ${timesteps} 1`} preserveAspectRatio="none" aria-hidden="true">
            <polyline points={values && polyline(values.inputs, 0, 1)} />
          </svg>
          <span className={styles.time} />
        </div>
        <div className={styles.after}>
          <Points last={point} expected={values?.expected} />
        </div>
        {layers.map(({ units }, layer) => {
          const isLast = layer === last;
          const reads = layer === 0 || allStates;
          return (
            <Row key={layer} title={layerTitle(layer + 1, units)} units={units}>
              <div className={styles.cells} data-layer={layer} style={{ '--rows': units } as CSSProperties}>
                {values && reads && (
                  <HeatRows values={values.layers[layer][quantity]} rows={units} low={low} high={high} />
                )}
                {layer === 0 && !allStates && <span className={styles.withheld} />}
                {reads && <span className={styles.handed} data-all={!isLast && allStates} />}
                {cell.layer === layer && (
                  <span className={styles.cell} style={{ '--row': cell.unit / units } as CSSProperties} />
                )}
                <span className={styles.time} />
              </div>
              {isLast ? (
                <div className={styles.dense}>
                  <span>{text.dense(outputs)}</span>
                  <Points
                    last={allStates ? point : undefined}
                    expected={values?.expected}
                    answers={allStates ? values?.outputs : undefined}
                  />
                </div>
              ) : (
                <p className={styles.note}>
                  {layer === 0 && !allStates ? text.onlyLast(layer + 2) : text.handsOn(layer + 2)}
                </p>
              )}
            </Row>
          );
        })}
        <div className={styles.axis}>
          <span>0</span>
          <span className={styles.key}>
            {formatDecimals(low, 1)} <i /> {formatDecimals(high, 1)}
          </span>
          <span>{timesteps - 1}</span>
        </div>
        <div className={styles.axis}>
          <span>{timesteps}</span>
          <span>{outputs > 1 && timesteps + outputs - 1}</span>
        </div>
      </div>
    </>
  );
}

const Title = ({ children }: { readonly children: string }) => <div className={styles.title}>{children}</div>;

/** The values, or the units, at the top and the bottom of a row. */
const Ends = ({ first, last }: { readonly first: string; readonly last: string }) => (
  <div className={styles.ends} aria-hidden="true">
    <span>{first}</span>
    <span>{last}</span>
  </div>
);

interface RowProps {
  readonly title: string;
  readonly units: number;
  readonly children: ReactNode;
}

const Row = ({ title, units, children }: RowProps) => (
  <>
    <Title>{title}</Title>
    <Ends first="1" last={units > 1 ? String(units) : ''} />
    {children}
  </>
);
