/** Turns relaxed SIMD on, and says what that costs. A word in the header opens it, so that the header stays small. */
import { useEffect, useId, useState } from 'react';
import { useText } from '../i18n/language';
import { useSettingsStore } from '../settings/settings-store';
import { settingsText } from '../settings/text';
import { Popover, prefetchPopovers } from '../ui/Popover';
import { runAction } from '../ui/run-action';
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
  const [word, setWord] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  const id = useId();
  useEffect(prefetchPopovers, []);
  if (report?.relaxedSimd !== true || report.engine !== 'simd') return null;

  const close = (): void => setOpen(false);
  return (
    <>
      <button
        ref={setWord}
        type="button"
        className={styles.word}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-testid="arithmetic"
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          // Otherwise the contents around it would close, too.
          event.stopPropagation();
          close();
        }}
      >
        {text.title}
      </button>
      {open && word !== null && (
        <Popover
          anchor={word}
          id={id}
          label={text.title}
          // The header stays open while the focus is in it.
          within={word.closest('header')}
          onClose={close}
          onMissing={close}
        >
          <Switch
            label={label}
            checked={relaxed}
            testId="relaxed-switch"
            onChange={(checked) => runAction(() => changeRelaxed(checked))}
          />
          <p className={styles.sentence}>{text.sentence}</p>
        </Popover>
      )}
    </>
  );
}
