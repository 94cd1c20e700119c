import type { ComponentProps, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'onKeyDown'> {
  /** `primary` at most once per section. */
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  /** Sets `aria-disabled`: presses are ignored, but the button keeps the focus, since a press may disable the button. */
  readonly disabled?: boolean | undefined;
  /** Ignores the second click of a double click, for buttons whose second press has another effect. */
  readonly once?: boolean | undefined;
  readonly testId?: string | undefined;
}

/** A button. Holding Enter down presses it once. */
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
      onPointerDown={keepPress}
      onClick={disabled ? ignore : once ? (event) => event.detail <= 1 && onClick?.(event) : onClick}
      className={styles[kind]}
      data-testid={testId}
    />
  );
}

/**
 * A press takes the focus from a field, and the message that the field then shows may move the button from under the
 * pointer: the button keeps the pointer, so that the press is still a click.
 */
const keepPress = (event: PointerEvent<HTMLButtonElement>): void => {
  if (document.activeElement instanceof HTMLInputElement) {
    event.currentTarget.setPointerCapture(event.pointerId);
  }
};

const ignoreRepeats = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
};

const ignore = (event: MouseEvent): void => event.preventDefault();
