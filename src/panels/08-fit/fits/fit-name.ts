/** How a fit is named in the list: by the settings in which it differs from the chapter's, and always by its seed. */
import {
  differingSettings,
  fitSettingsOf,
  initialSettings,
  isChoice,
  type FitSettingName,
  type FitSettings,
} from '../../../settings/settings';
import type { SettingsText } from '../../../settings/text.en';

/** Sequences and epochs stand before it, the seed after it. */
const toldElsewhere: ReadonlySet<FitSettingName> = new Set(['samples', 'epochs', 'seed']);

/** @returns the differing settings with their values, in the page's language; none for the chapter's */
export function differences(
  settings: FitSettings,
  { settings: names, options }: Pick<SettingsText, 'settings' | 'options'>,
): string[] {
  return differingSettings(settings, fitSettingsOf(initialSettings))
    .filter((name) => !toldElsewhere.has(name))
    .map((name) => {
      const value = String(settings[name]);
      const labels: Readonly<Record<string, string>> = isChoice(name) ? options[name] : {};
      return `${names[name]} ${labels[value] ?? value}`;
    });
}
