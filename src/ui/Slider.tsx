import { useId, useRef } from 'react';
import field from './field.module.css';
import styles from './Slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Formats the value, which is shown beside the label and read aloud. */
  readonly format?: ((value: number) => string) | undefined;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean | undefined;
  readonly testId?: string | undefined;
}

/**
 * A range input with its value beside it. Browsers move the thumb when a finger touches the track, and do not move it
 * back when the touch becomes scrolling; so this component restores the value.
 */
export function Slider({
  label,
  value,
  min,
  max,
  step,
  format = String,
  onChange,
  disabled,
  testId,
}: SliderProps) {
  const id = useId();
  const pressedAt = useRef(value);
  const filled = max === min ? 0 : Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100));
  return (
    <div className={`${field.field} ${styles.slider}`}>
      <div className={styles.head}>
        <label className={field.label} htmlFor={id}>
          {label}
        </label>
        {/* Not a live region: screen readers read `aria-valuetext`. */}
        <output className={styles.value} htmlFor={id} aria-live="off">
          {format(value)}
        </output>
      </div>
      <input
        id={id}
        className={styles.range}
        style={{ '--filled': `${filled}%` } as React.CSSProperties}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={format(value)}
        data-testid={testId}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        onPointerDown={() => {
          pressedAt.current = value;
        }}
        onPointerCancel={() => onChange(pressedAt.current)}
      />
    </div>
  );
}
