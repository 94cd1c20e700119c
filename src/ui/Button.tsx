import type { ComponentProps, KeyboardEvent, MouseEvent } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'onKeyDown'> {
  /** `primary` at most once per section. */
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  /** It then ignores being pressed, but keeps the focus: a button may disable itself when it is pressed. */
  readonly disabled?: boolean | undefined;
  /** Pressing it twice would mean something else: the second click of a double click is ignored. */
  readonly once?: boolean | undefined;
  readonly testId?: string | undefined;
}

/** A button. Enter held down presses it once. */
export function Button(props: ButtonProps) {
  const {
    kind = 'secondary',
    testId,
    type = 'button',
    disabled = false,
    once = false,
    onClick,
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={disabled || undefined}
      onKeyDown={ignoreRepeats}
      onClick={disabled ? ignore : once ? (event) => event.detail <= 1 && onClick?.(event) : onClick}
      className={styles[kind]}
      data-testid={testId}
    />
  );
}

const ignoreRepeats = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
};

const ignore = (event: MouseEvent): void => event.preventDefault();
