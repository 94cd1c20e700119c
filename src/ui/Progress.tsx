import styles from './Progress.module.css';

export interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly testId?: string | undefined;
}

export function Progress({ label, value, max, testId }: ProgressProps) {
  return (
    <progress className={styles.progress} aria-label={label} value={value} max={max} data-testid={testId} />
  );
}
