import type { ComponentProps, MouseEvent } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  /** `primary` at most once per section. */
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  /** It then ignores being pressed, but keeps the focus: many a button disables itself when it is pressed. */
  readonly disabled?: boolean | undefined;
  readonly testId?: string | undefined;
}

export function Button(props: ButtonProps) {
  const { kind = 'secondary', testId, type = 'button', disabled = false, onClick, ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={disabled || undefined}
      onClick={disabled ? ignore : onClick}
      className={styles[kind]}
      data-testid={testId}
    />
  );
}

const ignore = (event: MouseEvent): void => event.preventDefault();
