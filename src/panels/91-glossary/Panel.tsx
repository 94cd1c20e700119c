import { useEffect } from 'react';
import { BothNames } from '../../glossary/Term';
import { termAnchor, termIds, terms } from '../../glossary/terms';
import { glossaryText } from '../../glossary/text';
import { followBack, returnToText, useGlossaryVisit } from '../../glossary/visit';
import { useLanguage, useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import styles from './Glossary.module.css';

/** All terms, in the order of the reader's alphabet; Chinese ones by their pinyin. */
export function Panel() {
  const { meanings, backToText } = useText(glossaryText);
  const from = useGlossaryVisit((state) => state.from);
  const language = useLanguage();
  const name = language === 'en' ? 'en' : 'zh';
  const sorted = [...termIds].sort((a, b) => terms[a][name].localeCompare(terms[b][name], language));
  useEffect(() => {
    addEventListener('popstate', followBack);
    return () => removeEventListener('popstate', followBack);
  }, []);

  return (
    <dl className={styles.glossary}>
      {sorted.map((id) => (
        <div key={id} id={termAnchor(id)} className={styles.entry} tabIndex={-1}>
          <dt>
            <BothNames id={id} />
          </dt>
          <dd>
            {meanings[id]}
            {from?.term === id && (
              <Button kind="quiet" testId="glossary-back" onClick={returnToText}>
                {backToText}
              </Button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
