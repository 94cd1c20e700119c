import { useId } from 'react';
import field from './field.module.css';
import type { Option } from './Select';
import styles from './Choices.module.css';

export interface ChoicesProps<Value extends string> {
  readonly label: string;
  /** The label is then only read aloud. */
  readonly hideLabel?: boolean | undefined;
  /** Small, without a frame: in the head of a figure or a listing. */
  readonly compact?: boolean | undefined;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  /** On the group; each radio has `testId-value`. */
  readonly testId?: string | undefined;
}

/** A choice of one of a few visible options: a group of radio buttons. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, hideLabel = false, compact = false, value, options, onChange, testId } = props;
  const name = useId();
  return (
    <fieldset className={compact ? `${styles.group} ${styles.compact}` : styles.group} data-testid={testId}>
      <legend className={hideLabel ? 'visually-hidden' : field.label}>{label}</legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={option.disabled}
              data-testid={testId === undefined ? undefined : `${testId}-${option.value}`}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
