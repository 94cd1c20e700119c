/** Turns relaxed SIMD on, and says what that costs: a word in the header that opens, so that the header stays small. */
import { useRef } from 'react';
import { useText } from '../i18n/language';
import { useSettingsStore } from '../settings/settings-store';
import { settingsText } from '../settings/text';
import { Switch } from '../ui/Switch';
import { changeRelaxed, useEngineStore } from './engine-store';
import { engineText } from './text';
import styles from './RelaxedSwitch.module.css';

/** Renders nothing where the switch would have no effect: no relaxed SIMD, or another engine. */
export function RelaxedSwitch() {
  const text = useText(engineText).relaxed;
  const label = useText(settingsText).settings.relaxed;
  const relaxed = useSettingsStore((state) => state.settings.relaxed);
  const report = useEngineStore((state) => state.report);
  const details = useRef<HTMLDetailsElement>(null);
  if (report?.relaxedSimd !== true || report.engine !== 'simd') return null;

  const close = (): void => details.current?.removeAttribute('open');
  return (
    <details
      ref={details}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <summary className={styles.summary} data-testid="arithmetic">
        {text.title}
      </summary>
      <div className={styles.panel} tabIndex={-1}>
        <Switch
          label={label}
          checked={relaxed}
          testId="relaxed-switch"
          onChange={(checked) => void changeRelaxed(checked)}
        />
        <p className={styles.sentence}>{text.sentence}</p>
      </div>
    </details>
  );
}
