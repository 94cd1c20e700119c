import { useId, type RefObject } from 'react';
import { Button } from './Button';
import styles from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  /** `showModal()` on it asks the question. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}

export function ConfirmDialog({ dialog, question, yes, no, onYes }: ConfirmDialogProps) {
  const id = useId();
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
