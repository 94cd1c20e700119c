/** What a class rarely changes, behind one word: the engine, its arithmetic and the seed. */
import { useId, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { EngineControls } from '../engine/EngineControls';
import { useText } from '../i18n/language';
import { BackToChapter, ForgetAll } from '../settings/SettingsActions';
import { useLateShell } from './late-shell';
import { appText } from './text';
import styles from './SettingsMenu.module.css';

/** The panel is always in the page, hidden while it is closed, so that it opens at once and its sentences are spoken. */
export function SettingsMenu() {
  const text = useText(appText);
  const late = useLateShell();
  const [open, setOpen] = useState(false);
  const word = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();

  // The header above it is of one row or of several: what is left of the screen is measured.
  useLayoutEffect(() => {
    if (!open) return;
    const measure = (): void => {
      const top = Math.max(0, panel.current?.getBoundingClientRect().top ?? 0);
      panel.current?.style.setProperty('--top', `${top}px`);
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [open]);

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // Otherwise the contents around it would close, too.
    event.stopPropagation();
    word.current?.focus();
    setOpen(false);
  };
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // When another window gets the focus, it stays open.
    if (!currentTarget.contains(relatedTarget) && document.hasFocus()) setOpen(false);
  };

  return (
    <div className={styles.menu} onKeyDown={closeByKey} onBlur={closeWhenLeft}>
      <button
        ref={word}
        type="button"
        className={styles.word}
        aria-expanded={open}
        aria-controls={id}
        data-testid="settings-open"
        onClick={() => setOpen(!open)}
      >
        {text.settings}
      </button>
      {/* A press between the controls leaves the focus in the panel. */}
      <div
        ref={panel}
        id={id}
        className={styles.panel}
        role="group"
        aria-label={text.settings}
        hidden={!open}
        data-testid="settings-panel"
        tabIndex={-1}
      >
        <EngineControls />
        <div className={styles.actions}>
          {late && <late.ShowButton />}
          <BackToChapter />
          <ForgetAll />
        </div>
      </div>
    </div>
  );
}
