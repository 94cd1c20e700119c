import { isFitSetting, isChoice, settingNames, type FitSettings, type Settings } from './settings';
import type { SettingsText } from './text.en';

/** All settings that a fit depends on, and the engine where there is one, as one line: names and values. */
export function settingWords(
  settings: FitSettings & Partial<Pick<Settings, 'engine'>>,
  { settings: names, options }: SettingsText,
): string {
  const values: Partial<Settings> = settings;
  return settingNames
    .filter((name) => isFitSetting(name) || (name === 'engine' && values.engine !== undefined))
    .map((name) => {
      const value = values[name];
      const named: Readonly<Record<string, string>> = isChoice(name) ? options[name] : {};
      return `${names[name]} ${named[String(value)] ?? String(value)}`;
    })
    .join(' · ');
}
