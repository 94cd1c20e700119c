import { useEffect, useId, type RefObject } from 'react';
import { Button } from './Button';
import styles from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  /** Call `showModal()` on it to ask the question. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Whether the question still applies; if not, the dialog closes. */
  readonly relevant: boolean;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A modal dialog with a question that is answered by yes or no. */
export function ConfirmDialog({ dialog, relevant, question, yes, no, onYes }: ConfirmDialogProps) {
  const id = useId();
  useEffect(() => {
    if (!relevant) dialog.current?.close();
  }, [dialog, relevant]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id}>
      <form method="dialog">
        <p id={id}>{question}</p>
        <div className={styles.answers}>
          <Button type="submit">{no}</Button>
          <Button type="submit" kind="primary" onClick={onYes}>
            {yes}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
