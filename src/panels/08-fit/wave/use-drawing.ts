/** The wave follows mouse and finger. */
import { useRef, type PointerEvent } from 'react';
import { pinPoints, type PinnedPoints } from '../../../runs/pinned-wave';
import { valueAt } from './drawing';
import { withStroke, type Place } from './stroke';

type Listener = (event: PointerEvent<HTMLElement>) => void;

/**
 * Listeners of the element whose first two children are the parts of the drawing: the points that the model sees, and,
 * after the last of them, those that follow.
 */
export function useDrawing({ inputs, expected = new Float32Array() }: PinnedPoints, outputs: number) {
  const stroke = useRef<{ readonly points: readonly number[]; readonly at: Place }>(undefined);

  const placeOf = (
    parts: HTMLCollection,
    { clientX, clientY }: { clientX: number; clientY: number },
  ): Place => {
    const [seen, after] = [parts[0].getBoundingClientRect(), parts[1].getBoundingClientRect()];
    const isAfter = clientX >= after.left && expected.length > 0;
    const timestep = isAfter
      ? inputs.length - 1 + Math.floor(((clientX - after.left) / after.width) * (outputs + 1))
      : Math.floor(((clientX - seen.left) / seen.width) * inputs.length);
    const last = inputs.length + expected.length - 1;
    return {
      timestep: Math.min(isAfter ? last : inputs.length - 1, Math.max(0, timestep)),
      value: valueAt((clientY - seen.top) / seen.height),
    };
  };
  const move = (before: readonly number[], from: Place, to: Place): void => {
    const points = withStroke(before, from, to);
    stroke.current = { points, at: to };
    pinPoints(points);
  };

  const onPointerDown: Listener = (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const place = placeOf(event.currentTarget.children, event);
    move([...inputs, ...expected], place, place);
  };
  const onPointerMove: Listener = (event) => {
    if (stroke.current === undefined || !event.isPrimary) return;
    const { points, at } = stroke.current;
    move(points, at, placeOf(event.currentTarget.children, event));
  };
  const end: Listener = () => {
    stroke.current = undefined;
  };
  return { onPointerDown, onPointerMove, onPointerUp: end, onPointerCancel: end };
}
