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
      onPointerUp={endPress}
      onClick={(event) => {
        if (disabled || isCancelled(event)) event.preventDefault();
        else if (!once || event.detail <= 1) onClick?.(event);
      }}
      className={styles[kind]}
      data-testid={testId}
    />
  );
}

/** Where a button was when a press began that it keeps. */
const placeOf = new WeakMap<Element, DOMRect>();
/** Buttons whose press ended outside: the click that follows does not count. */
const cancelled = new WeakSet<Element>();

/**
 * A press takes the focus from a field, and the message that the field then shows may move the button from under the
 * pointer: the button keeps the pointer, so that the press is still a click.
 */
const keepPress = ({ currentTarget: button, pointerId }: PointerEvent<HTMLButtonElement>): void => {
  cancelled.delete(button);
  if (!(document.activeElement instanceof HTMLInputElement)) return;
  button.setPointerCapture(pointerId);
  placeOf.set(button, button.getBoundingClientRect());
};

/** A press that ends neither where the button is nor where it was is cancelled, as it is without the capture. */
const endPress = ({ currentTarget: button, clientX, clientY }: PointerEvent<HTMLButtonElement>): void => {
  const before = placeOf.get(button);
  if (before === undefined) return;
  placeOf.delete(button);
  const isIn = ({ left, right, top, bottom }: DOMRect): boolean =>
    clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  if (!isIn(before) && !isIn(button.getBoundingClientRect())) cancelled.add(button);
};

/** Whether a click is the end of a cancelled press; a press of a key has a `detail` of 0. */
const isCancelled = ({ currentTarget, detail }: MouseEvent<HTMLButtonElement>): boolean =>
  detail > 0 && cancelled.delete(currentTarget);

const ignoreRepeats = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
};
