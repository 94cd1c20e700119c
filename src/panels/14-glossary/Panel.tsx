import { BothNames } from '../../glossary/Term';
import { termAnchor, termIds, terms } from '../../glossary/terms';
import { glossaryText } from '../../glossary/text';
import { useLanguage, useText } from '../../i18n/language';
import styles from './Glossary.module.css';

/** All terms, in the order of the reader's alphabet; Chinese ones by their pinyin. */
export function Panel() {
  const { meanings } = useText(glossaryText);
  const language = useLanguage();
  const name = language === 'en' ? 'en' : 'zh';
  const sorted = [...termIds].sort((a, b) => terms[a][name].localeCompare(terms[b][name], language));
  return (
    <dl className={styles.glossary}>
      {sorted.map((id) => (
        <div key={id} id={termAnchor(id)} className={styles.entry}>
          <dt>
            <BothNames id={id} />
          </dt>
          <dd>{meanings[id]}</dd>
        </div>
      ))}
    </dl>
  );
}
