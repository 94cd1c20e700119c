/** Which language the page opens in, and the reader's own choice: kept for the next visit once it is shown. */
import { create } from 'zustand';
import { languages, showLanguage, type Language } from '../i18n/language';
import { changeQuery } from '../ui/address';
import { oneOf, remembered } from '../ui/remembered';

const kept = remembered({ name: 'language', accept: oneOf(languages) });

interface LanguageChoice {
  /** Chosen, but its texts could not be fetched; the page goes on in the language it shows. */
  readonly missing: Language | undefined;
  /** Whether texts are being fetched for a choice. */
  readonly fetching: boolean;
}

export const useLanguageChoice = create<LanguageChoice>(() => ({ missing: undefined, fetching: false }));

/**
 * Shows a language that the reader chose, and keeps the choice. When its texts cannot be fetched, `missing` names it and
 * nothing is kept.
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
  kept.write(language);
  // At the next reload, the language of a link would win over the choice.
  if (new URLSearchParams(location.search).has('lang')) changeQuery({ lang: language });
  return true;
}

/** From the address (`?lang=`), then the last visit, then the browser's preferences, then English. */
export function preferredLanguage(
  search: string = location.search,
  lastVisit: Language | undefined = kept.read(),
  preferences: readonly string[] = navigator.languages,
): Language {
  const wishes = [new URLSearchParams(search).get('lang'), lastVisit, ...preferences];
  for (const wish of wishes) {
    const tag = wish?.toLowerCase() ?? '';
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'en';
}
