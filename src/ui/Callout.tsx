import type { ReactNode } from 'react';
import { useText } from '../i18n/language';
import { uiText } from './text';
import styles from './Callout.module.css';

export interface CalloutProps {
  readonly kind: 'note' | 'warning' | 'error';
  readonly title?: ReactNode;
  /** Buttons for what can be done about it. */
  readonly action?: ReactNode;
  readonly testId?: string | undefined;
  /** Not a live region, because another one on the page already tells screen readers. */
  readonly isSaidElsewhere?: boolean;
  readonly children?: ReactNode;
}

const roles = { note: 'note', warning: 'status', error: 'alert' } as const;

export function Callout({ kind, title, action, testId, isSaidElsewhere = false, children }: CalloutProps) {
  const text = useText(uiText);
  return (
    <div
      className={`${styles.callout} ${styles[kind]}`}
      role={isSaidElsewhere ? 'note' : roles[kind]}
      data-testid={testId}
    >
      <span className={styles.sign} aria-hidden="true">
        {kind === 'note' ? 'i' : '!'}
      </span>
      <div className={styles.body}>
        <span className="visually-hidden">{text.callout[kind]} </span>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        <div className={styles.content}>{children}</div>
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
