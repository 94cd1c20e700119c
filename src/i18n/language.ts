/**
 * Which language the page speaks, and the texts of that language.
 *
 * A room defines its text once per language in `text.en.ts(x)` and `text.zh.ts(x)` and registers the pair with
 * `defineText`. All registered texts of the current language are loaded before the page renders and before a switch of
 * language shows, so `useText` answers at once and the page never mixes two languages. Code that is loaded later asks
 * for `loadLateTexts` before it is rendered.
 */
import { create } from 'zustand';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** A text that exists in every language; `Content` is the shape all translations share. */
export interface Text<Content> {
  readonly load: Readonly<Record<Language, () => Promise<Content>>>;
  readonly loaded: Partial<Record<Language, Content>>;
}

interface LanguageState {
  readonly language: Language;
}

const storageKey = 'ringdown.language';
const registered: Text<unknown>[] = [];
/** The last language asked for; texts of one asked for before may arrive later. */
let wanted: Language | undefined;

const useLanguageStore = create<LanguageState>(() => ({ language: 'en' }));

/** Registers a text; call it once, at the top level of a module. */
export function defineText<Content>(load: Text<Content>['load']): Text<Content> {
  const text: Text<Content> = { load, loaded: {} };
  registered.push(text as Text<unknown>);
  return text;
}

/** The text in the current language. Throws when it has not been loaded: see `loadLateTexts`. */
export function useText<Content>(text: Text<Content>): Content {
  const language = useLanguageStore((state) => state.language);
  const content = text.loaded[language];
  if (content === undefined) throw new Error(`a text was not loaded in ${language} before it was shown`);
  return content;
}

export function useLanguage(): Language {
  return useLanguageStore((state) => state.language);
}

/** Loads every registered text of `language`. */
async function loadTexts(language: Language): Promise<void> {
  const missing = registered.filter((text) => text.loaded[language] === undefined);
  if (missing.length === 0) return;
  await Promise.all(
    missing.map(async (text) => {
      text.loaded[language] = await text.load[language]();
    }),
  );
  // Code that came in the meantime has brought texts of its own.
  await loadTexts(language);
}

/** For code that has come after the page: loads its texts in the language that is shown. */
export const loadLateTexts = (): Promise<void> => loadTexts(useLanguageStore.getState().language);

/** Loads every registered text of `language`, then shows it: `<html lang>` follows. */
export async function showLanguage(language: Language): Promise<void> {
  wanted = language;
  await loadTexts(language);
  if (wanted !== language) return;
  document.documentElement.lang = language;
  useLanguageStore.setState({ language });
}

/** A learner's own choice: shown, and remembered for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage can be forbidden; the choice then lasts as long as the page.
  }
  await showLanguage(language);
}

/** From the URL (`?lang=`), then storage, then the browser's preferences, then English. */
export function preferredLanguage(
  search: string = location.search,
  stored: string | null = storedLanguage(),
  preferences: readonly string[] = navigator.languages,
): Language {
  const wishes = [new URLSearchParams(search).get('lang'), stored, ...preferences];
  for (const wish of wishes) {
    const tag = wish?.toLowerCase() ?? '';
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'en';
}

function storedLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
