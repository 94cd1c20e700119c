import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useText } from '../i18n/language';
import field from './field.module.css';
import styles from './NumberField.module.css';
import { uiText } from './text';

export interface NumberFieldProps {
  readonly label: string;
  /** The last good value, in force. */
  readonly value: number;
  /** The refused text, which stays in the field. */
  readonly refused?: string | undefined;
  /** Why it was refused, and which value stays in force. */
  readonly message?: string | undefined;
  /** The allowed range, shown beside the label. */
  readonly hint?: string | undefined;
  /** Called with the raw text when typing pauses, on Enter, and when the field is left. */
  readonly onType: (typed: string) => void;
  readonly disabled?: boolean | undefined;
  /** `text` where values may be negative: the numeric keypads of phones lack a minus. */
  readonly inputMode?: 'numeric' | 'decimal' | 'text' | undefined;
  readonly testId?: string | undefined;
}

/** How long typing must pause before the text is read, in milliseconds: while 999 is typed, the text is first 9 and 99. */
const typing = 600;

/**
 * A text field for a number. The typed text stays until the field is left, even if it is refused. The message is an
 * element beside the field, so that a row can show it on a separate line, where it does not move other controls.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, refused, message, hint, onType, disabled, inputMode = 'decimal', testId } = props;
  const text = useText(uiText);
  const id = useId();
  const [draft, setDraft] = useState<string>();
  // The text that has been typed but not yet read.
  const pending = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const take = () => {
    clearTimeout(timer.current);
    if (pending.current !== undefined) onType(pending.current);
    pending.current = undefined;
  };
  const takeOnLeaving = useEffectEvent(take);
  useEffect(() => {
    // A reload soon after typing keeps what was typed.
    const leave = () => takeOnLeaving();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      clearTimeout(timer.current);
    };
  }, []);
  const settle = () => {
    take();
    setDraft(undefined);
  };
  const invalid = refused !== undefined;
  const description = invalid ? `${id}-message` : hint === undefined ? undefined : `${id}-hint`;
  return (
    <>
      <div className={`${field.field} ${styles.number}`}>
        <span className={styles.head}>
          <label className={field.label} htmlFor={id}>
            {label}
          </label>
          {hint !== undefined && (
            <span id={`${id}-hint`} className={styles.hint}>
              {text.inParentheses(hint)}
            </span>
          )}
        </span>
        <input
          id={id}
          className={`${field.input} ${styles.input}`}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          spellCheck={false}
          value={draft ?? refused ?? String(value)}
          disabled={disabled}
          aria-invalid={invalid}
          aria-describedby={description}
          data-testid={testId}
          onChange={(event) => {
            setDraft(event.target.value);
            pending.current = event.target.value;
            clearTimeout(timer.current);
            timer.current = setTimeout(take, typing);
          }}
          onKeyDown={(event) => event.key === 'Enter' && settle()}
          onBlur={settle}
        />
      </div>
      <span id={`${id}-message`} className={styles.message} aria-live="polite">
        {invalid && message}
      </span>
    </>
  );
}
