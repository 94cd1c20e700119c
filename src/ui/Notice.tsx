import type { AriaRole, FocusEvent, ReactNode } from 'react';
import type { CalloutProps } from './Callout';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly kind: CalloutProps['kind'];
  readonly role?: AriaRole;
  readonly onFocus?: (event: FocusEvent) => void;
  /** A `Callout` of the same kind. */
  readonly children: ReactNode;
}

/** Holds a callout over the text at the lower edge of the screen, since what it says may concern any section. */
export function Notice({ kind, role, onFocus, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={role} onFocus={onFocus}>
      {children}
    </div>
  );
}
