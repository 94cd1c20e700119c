/** How the quantities of a unit are drawn over time, and which of them share a track. */
import type { TrackLine } from '../charts/track-lines';
import type { Quantity, UnitTrace } from './unit';

/** Dash and width distinguish the lines without colour. */
export const lineStyles: Readonly<Record<Quantity, Pick<TrackLine, 'color' | 'dashes' | 'width'>>> = {
  i: { color: 'var(--gate-i)' },
  f: { color: 'var(--gate-f)', dashes: '7 4' },
  o: { color: 'var(--gate-o)', dashes: '2 3' },
  g: { color: 'var(--gate-g)', dashes: '2 3' },
  c: { color: 'var(--cell-c)', width: 3 },
  h: { color: 'var(--hidden-h)', dashes: '7 4' },
};

export const gateTrack = ['i', 'f', 'o'] as const;
export const memoryTrack = ['g', 'c', 'h'] as const;

/** @param trace absent while there is no model */
export const linesOf = (
  quantities: readonly Quantity[],
  names: Readonly<Record<Quantity, string>>,
  trace: UnitTrace | undefined,
): TrackLine[] =>
  quantities.map((quantity) => ({
    key: quantity,
    name: names[quantity],
    ...lineStyles[quantity],
    values: trace?.[quantity],
  }));

/** The axis is from −reach to reach: 1, or the next whole number above the cell's values, which have no bound. */
export const memoryReach = ({ c }: UnitTrace): number =>
  Math.max(1, Math.ceil(c.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)));

/** The lowest and the highest value. */
export const extent = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

const layerDashes = [undefined, '7 4', '2 3', '10 4 2 4', '12 4'] as const;

/** The line of a layer, from 0: unlike those of its neighbours, also without colour. */
export function layerStyle(layer: number): Pick<TrackLine, 'color' | 'dashes'> {
  const dashes = layerDashes[layer % layerDashes.length];
  return { color: `var(--series-${(layer % 5) + 1})`, ...(dashes && { dashes }) };
}
