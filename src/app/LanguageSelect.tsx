/** The choice of language, and a notice when the texts of the chosen one could not be fetched. */
import { useRef } from 'react';
import { languages, useLanguage, useText, type Language } from '../i18n/language';
import { Button } from '../ui/Button';
import { runAction } from '../ui/run-action';
import { Select } from '../ui/Select';
import { chooseLanguage, useLanguageChoice } from './language-choice';
import { appText } from './text';
import styles from './LanguageSelect.module.css';

/** Each language's name is written in that language, so that its readers can find it. */
const languageNames: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' };

export function LanguageSelect() {
  const text = useText(appText);
  const language = useLanguage();
  const { missing, fetching } = useLanguageChoice();
  const box = useRef<HTMLDivElement>(null);

  const retry = async (wanted: Language): Promise<void> => {
    // The pressed button disappears with the notice, so the focus moves to the list beside it.
    if (await chooseLanguage(wanted)) box.current?.querySelector('select')?.focus();
  };

  return (
    <div ref={box} className={styles.choice}>
      <Select
        label={text.language}
        hideLabel
        testId="language-select"
        value={language}
        options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        onChange={(value) => runAction(() => chooseLanguage(value))}
      />
      <div role="status" className={styles.notice}>
        {missing !== undefined && (
          <>
            <p>
              {fetching
                ? text.languageFetching(languageNames[missing])
                : text.languageMissing(languageNames[missing])}
            </p>
            <Button disabled={fetching} onClick={() => runAction(() => retry(missing))}>
              {text.retry}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
