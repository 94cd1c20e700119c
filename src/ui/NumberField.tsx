import { useId, useState } from 'react';
import field from './field.module.css';
import styles from './NumberField.module.css';

export interface NumberFieldProps {
  readonly label: string;
  /** The last good value, in force. */
  readonly value: number;
  /** What was typed, when it was refused; stays in the field. */
  readonly refused?: string | undefined;
  /** Why it was refused, and which value stays in force. */
  readonly message?: string | undefined;
  /** The allowed range; shown while the field has the focus. */
  readonly hint?: string | undefined;
  /** Called with the raw text on every keystroke. */
  readonly onType: (typed: string) => void;
  readonly disabled?: boolean | undefined;
  /** `text` where values may be negative: the numeric keypads of phones lack a minus. */
  readonly inputMode?: 'numeric' | 'decimal' | 'text' | undefined;
  readonly testId?: string | undefined;
}

/** A text field for a number: what is being typed stands until the field is left, even if it is refused. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, refused, message, hint, onType, disabled, inputMode = 'decimal', testId } = props;
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const settle = () => setDraft(undefined);
  return (
    <div className={`${field.field} ${styles.number}`}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`${field.input} ${styles.input}`}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        value={draft ?? refused ?? String(value)}
        disabled={disabled}
        aria-invalid={refused !== undefined}
        aria-describedby={`${id}-message ${id}-hint`}
        data-testid={testId}
        onChange={(event) => {
          setDraft(event.target.value);
          onType(event.target.value);
        }}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
        onBlur={settle}
      />
      <span id={`${id}-hint`} className={styles.hint} hidden={hint === undefined || refused !== undefined}>
        {hint}
      </span>
      <span id={`${id}-message`} className={styles.message} aria-live="polite">
        {refused !== undefined && message}
      </span>
    </div>
  );
}
