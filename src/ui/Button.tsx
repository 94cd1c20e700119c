import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  /** `primary` at most once per section. */
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly testId?: string | undefined;
}

export function Button({ kind = 'secondary', testId, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={styles[kind]} data-testid={testId} />;
}
