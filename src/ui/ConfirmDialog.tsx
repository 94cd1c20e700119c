import { useEffect, useId, type RefObject } from 'react';
import { Button } from './Button';
import styles from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  /** `showModal()` on it asks the question. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Whether there is still something to ask; the dialog closes when there is not. */
  readonly relevant: boolean;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A question that must be answered first, by yes or no. */
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
