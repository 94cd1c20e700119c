import styles from './Switch.module.css';

export interface SwitchProps {
  /** The id of the input, for a button that moves the focus to it. */
  readonly id?: string | undefined;
  readonly label: React.ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
  readonly testId?: string | undefined;
}

export function Switch({ id, label, checked, onChange, disabled, testId }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        data-testid={testId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
