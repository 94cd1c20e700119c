import { isFitSetting, isChoice, settingNames, type Settings } from '../../../settings/settings';
import type { SettingsText } from '../../../settings/text.en';

/** All settings that a fit depends on, and the engine, as one line: names and values. */
export function settingWords(settings: Settings, { settings: names, options }: SettingsText): string {
  return settingNames
    .filter((name) => isFitSetting(name) || name === 'engine')
    .map((name) => {
      const value = settings[name];
      const named: Readonly<Record<string, string>> = isChoice(name) ? options[name] : {};
      return `${names[name]} ${named[String(value)] ?? String(value)}`;
    })
    .join(' · ');
}
