/** The language the page opens in, and the reader's choice, which is stored for the next visit once it is shown. */
import { create } from 'zustand';
import { languageOf, showLanguage, type Language } from '../i18n/language';
import { changeSettings, currentSettings } from '../settings/settings-store';

interface LanguageChoice {
  /** A chosen language whose texts could not be fetched; the page keeps the language it shows. */
  readonly missing: Language | undefined;
  /** Whether texts are being fetched for a choice. */
  readonly fetching: boolean;
}

export const useLanguageChoice = create<LanguageChoice>(() => ({ missing: undefined, fetching: false }));

/**
 * Shows the language that the reader chose, and stores the choice. When its texts cannot be fetched, `missing` is that
 * language and nothing is stored.
 *
 * @returns whether it is shown
 */
export async function chooseLanguage(language: Language): Promise<boolean> {
  useLanguageChoice.setState({ fetching: true });
  try {
    if (!(await showLanguage(language))) return false;
  } catch {
    useLanguageChoice.setState({ missing: language, fetching: false });
    return false;
  }
  useLanguageChoice.setState({ missing: undefined, fetching: false });
  changeSettings({ language });
  return true;
}

/** The language of the link or of the last visit, then the browser's preferences, then English. */
export function preferredLanguage(
  wish: Language | undefined = currentSettings().language,
  preferences: readonly string[] = navigator.languages,
): Language {
  return wish ?? preferences.map(languageOf).find((language) => language !== undefined) ?? 'en';
}
