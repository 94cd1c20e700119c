import { useText } from '../i18n/language';
import { Select } from '../ui/Select';
import type { PanelDefinition } from '../ui/panel-definition';
import { CurrentSection } from './CurrentSection';
import { Guarded } from './Guarded';
import { LanguageSelect } from './LanguageSelect';
import { SettingsMenu } from './SettingsMenu';
import { appText } from './text';
import { chooseTheme, themes, useThemeStore } from './theme';
import styles from './Header.module.css';

export interface HeaderProps {
  /** The section the reader is in. */
  readonly here: PanelDefinition | undefined;
}

export function Header(props: HeaderProps) {
  return (
    <header className={styles.header}>
      <Guarded>
        <Controls {...props} />
      </Guarded>
    </header>
  );
}

function Controls({ here }: HeaderProps) {
  const text = useText(appText);
  const theme = useThemeStore((state) => state.theme);
  return (
    <>
      <a className={styles.brand} href="#text">
        <svg viewBox="0 0 32 16" width="40" height="20" aria-hidden="true">
          <path d="M1 8C3 -4 5 -4 7 8S11 17 13 8S16 2.5 18 8S21 11.5 23 8S26 6.5 27 8H31" />
        </svg>
        Ringdown
      </a>
      <div className={styles.here}>{here !== undefined && <CurrentSection panel={here} />}</div>
      <div className={styles.page}>
        <SettingsMenu />
        <LanguageSelect />
        <Select
          label={text.theme}
          hideLabel
          testId="theme-select"
          value={theme}
          options={themes.map((value) => ({ value, label: text.themes[value] }))}
          onChange={chooseTheme}
        />
      </div>
    </>
  );
}
