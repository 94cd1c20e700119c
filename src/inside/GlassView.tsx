/** All values of the stack at one moment: the map over time, and the cell at the cursor with numbers in its formulas. */
import { memo, useMemo } from 'react';
import { Numbers } from '../charts/Numbers';
import { formatDecimals } from '../i18n/format';
import { useText } from '../i18n/language';
import { shippedShape } from '../shipped/shipped-model';
import { usePaced } from '../ui/use-paced';
import { withinExtent, type Cell } from './cursor';
import { lookInside } from './cursor-store';
import { GateFormulas } from './GateFormulas';
import styles from './GlassView.module.css';
import { StackDrawing } from './StackDrawing';
import { stackTable } from './stack-table';
import type { StackValues } from './stack-values';
import { StateFormulas } from './StateFormulas';
import { insideText } from './text';
import { stepOf, unitTrace, type Quantity } from './unit';
import { gateSums, type UnitWeights } from './unit-step';

export interface GlassViewProps {
  /** Absent before the first answer. */
  readonly values: StackValues | undefined;
  /** The weights of the unit at the cursor, of the same model; absent while they are on their way. */
  readonly unit: UnitWeights | undefined;
  readonly cursor: Cell & { readonly quantity: Quantity };
}

/** A table that changes faster cannot be read. In milliseconds. */
const tablePause = 1000;

export const GlassView = memo(function GlassView({ values, unit, cursor }: GlassViewProps) {
  const { glass: text, names, table } = useText(insideText);
  const { quantity } = cursor;
  const shape = values?.shape ?? shippedShape;
  const { layers, timesteps } = shape;
  const cell = withinExtent(cursor, { units: layers.map(({ units }) => units), timesteps });
  const { units } = layers[cell.layer];
  const listed = usePaced(values, tablePause);

  const step = useMemo(
    () => values && stepOf(unitTrace(values.layers[cell.layer], units, cell.unit), cell.timestep),
    [values, units, cell.layer, cell.unit, cell.timestep],
  );
  const isItsUnit = unit?.recurrentKernel.length === 4 * units;
  const sums = values && unit && isItsUnit ? gateSums(values.inputs, values.layers, cell, unit) : undefined;
  const place = [cell.layer + 1, cell.unit + 1, cell.timestep] as const;
  const cellText = step === undefined ? text.waiting : text.cell(...place, quantity, step[quantity]);
  const summary =
    values === undefined
      ? text.waiting
      : text.summary(layers.length, names[quantity], Array.from(values.outputs, inHundredths));
  return (
    <>
      <StackDrawing
        shape={shape}
        values={values}
        quantity={quantity}
        layerTitle={(layer, of) => text.layer(layer, of, names[quantity])}
        summary={summary}
        cell={cell}
        cellText={cellText}
        onLook={lookInside}
        testId="glass-map"
      />
      <p className={styles.readout} data-testid="glass-readout">
        {cellText}
      </p>
      <div
        data-testid="glass-cell"
        data-layer={cell.layer}
        data-unit={cell.unit}
        data-timestep={cell.timestep}
      >
        <GateFormulas sums={sums} ofInput={cell.layer === 0} testId="glass" />
        <StateFormulas step={step} testId="glass" />
      </div>
      {listed && (
        <Numbers
          caption={text.numbers(names[quantity])}
          table={() => stackTable(listed, quantity, table)}
          testId="glass-numbers"
        />
      )}
    </>
  );
});

const inHundredths = (number: number): string => formatDecimals(number, 2);
