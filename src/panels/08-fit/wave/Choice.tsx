/** How another wave is chosen: by sliders, drawn in the picture, or pasted. Behind one button, since the column is small. */
import { useId } from 'react';
import { useText } from '../../../i18n/language';
import { WaveSliders } from '../../../runs/WaveSliders';
import { Button } from '../../../ui/Button';
import field from '../../../ui/field.module.css';
import { waveText } from './text';
import { pinPasted, typePasted, useChoice } from './store';
import styles from './PinnedWave.module.css';

export interface ChoiceProps {
  readonly timesteps: number;
  readonly outputs: number;
}

export function Choice({ timesteps, outputs }: ChoiceProps) {
  const text = useText(waveText);
  const { pasted, fault } = useChoice();
  const id = useId();
  return (
    <div className={styles.choice} role="group" aria-label={text.choose}>
      <p className={styles.hint}>{text.draw}</p>
      <div className={styles.sliders}>
        <WaveSliders testId="pinned-wave" decayStep={0.001} />
      </div>
      <label className={field.label} htmlFor={id}>
        {text.paste(timesteps, timesteps + outputs)}
      </label>
      <textarea
        id={id}
        className={`${field.input} ${styles.paste}`}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        value={pasted}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-message`}
        data-testid="pinned-wave-paste"
        onChange={(event) => typePasted(event.target.value)}
      />
      <p id={`${id}-message`} className={styles.message} aria-live="polite" data-testid="pinned-wave-message">
        {fault !== undefined && text.fault(fault, timesteps)}
      </p>
      <Button onClick={() => pinPasted(timesteps)} testId="pinned-wave-use">
        {text.usePasted}
      </Button>
    </div>
  );
}
