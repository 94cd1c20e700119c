/**
 * The reader's points over the enlarged part of a `WaveDrawing`. The mouse draws them anywhere; a finger moves them when
 * it begins on a point, so that the page can still be scrolled; each point is a slider for the keyboard.
 */
import type { KeyboardEvent, PointerEvent } from 'react';
import { formatDecimals } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import { placeOf, valueAt } from '../../../lesson/WaveDrawing';
import { predictText } from '../text';
import styles from './GuessPad.module.css';

export interface GuessPadProps {
  /** In [0, 1]. */
  readonly values: readonly number[];
  /** The timestep of the first value. */
  readonly start: number;
  readonly onMove: (step: number, value: number) => void;
}

/** Changes by the keys of a slider. */
const strides: Readonly<Record<string, number>> = {
  ArrowUp: 0.01,
  ArrowRight: 0.01,
  ArrowDown: -0.01,
  ArrowLeft: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
  Home: -1,
  End: 1,
};

export function GuessPad({ values, start, onMove }: GuessPadProps) {
  const { contest: text } = useText(predictText);

  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - left) / width;
    const { step, value } = valueAt(x, (event.clientY - top) / height, values.length);
    onMove(step, value);
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    const point = (event.target as HTMLElement).closest('[role=slider]');
    if (event.button !== 0 || (event.pointerType === 'touch' && point === null)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    follow(event);
  };
  const type = (event: KeyboardEvent, step: number) => {
    const stride = strides[event.key];
    if (stride === undefined) return;
    event.preventDefault();
    // Rounded, so that many small steps do not add up to odd digits.
    const value = Math.round(((values[step] ?? 0.5) + stride) * 100) / 100;
    onMove(step, Math.min(1, Math.max(0, value)));
  };

  return (
    <div
      className={styles.pad}
      role="group"
      aria-label={text.points}
      onPointerDown={press}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
      data-testid="contest-pad"
    >
      {values.map((value, step) => {
        const { x, y } = placeOf(value, step, values.length);
        return (
          <div
            key={step}
            className={styles.point}
            style={{ left: `${100 * x}%`, top: `${100 * y}%`, width: `${100 / (values.length + 1)}%` }}
            role="slider"
            tabIndex={0}
            aria-label={text.point(step + 1, values.length, start + step)}
            aria-orientation="vertical"
            aria-valuemin={0}
            aria-valuemax={1}
            aria-valuenow={value}
            aria-valuetext={formatDecimals(value, 2)}
            onKeyDown={(event) => type(event, step)}
            data-testid={`contest-point-${step}`}
          />
        );
      })}
    </div>
  );
}
