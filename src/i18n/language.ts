/**
 * The language of the page, and the texts in that language.
 *
 * A room defines its text once per language in `text.en.ts(x)` and `text.zh.ts(x)` and registers the pair with
 * `defineText`. All registered texts of the current language are loaded before the page renders and before a change of
 * language is shown, so `useText` returns at once and the page never mixes two languages. For code that is loaded later,
 * `loadLateTexts` is called before it is rendered.
 */
import { create } from 'zustand';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** The page's language for a language tag: "zh-TW" → "zh-CN". */
export function languageOf(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language.split('-')[0] === primary);
}

/** A text that exists in every language; `Content` is the shape all translations share. */
export interface Text<Content> {
  readonly load: Readonly<Record<Language, () => Promise<Content>>>;
  readonly loaded: Partial<Record<Language, Content>>;
}

interface LanguageState {
  readonly language: Language;
}

const registered: Text<unknown>[] = [];
/** The language requested last; texts of a language requested earlier may arrive later than its texts. */
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
      const content = await text.load[language]();
      // Without this, a file that lacks a text would be asked for it for ever.
      if (content === undefined) throw new Error(`a file of texts lacks a text in ${language}`);
      text.loaded[language] = content;
    }),
  );
  // Code loaded in the meantime has registered further texts.
  await loadTexts(language);
}

/** For code that is loaded after the page: loads its texts in the current language. */
export const loadLateTexts = (): Promise<void> => loadTexts(useLanguageStore.getState().language);

/**
 * Loads every registered text of `language`, then shows it: `<html lang>` follows.
 *
 * @returns whether it is shown: `false` when another language was requested in the meantime
 * @throws when a text cannot be fetched; the current language stays
 */
export async function showLanguage(language: Language): Promise<boolean> {
  wanted = language;
  await loadTexts(language);
  if (wanted !== language) return false;
  document.documentElement.lang = language;
  useLanguageStore.setState({ language });
  return true;
}
