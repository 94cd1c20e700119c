import type { MarkShape } from './series';

const outlines: Readonly<Record<MarkShape, string>> = {
  circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  square: 'M-3.6 -3.6h7.2v7.2h-7.2Z',
  triangle: 'M0 -4.6L4.4 3.4H-4.4Z',
  diamond: 'M0 -5L5 0L0 5L-5 0Z',
  cross: 'M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6',
};

/** A marker of about 9 px, hollow, so that two markers at the same point are both visible. */
export function Mark({
  shape,
  color,
  x,
  y,
}: {
  readonly shape: MarkShape;
  readonly color: string;
  readonly x: number;
  readonly y: number;
}) {
  return (
    <path
      d={outlines[shape]}
      transform={`translate(${x} ${y})`}
      style={{ fill: 'var(--page)', fillOpacity: 0.7, stroke: color, strokeWidth: 1.75 }}
    />
  );
}
