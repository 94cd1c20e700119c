import { useText } from '../../i18n/language';
import styles from './Panel.module.css';
import { commonQuestionsText } from './text';

/** Every question is met in a section of its own; here are the links. */
export function Panel() {
  const text = useText(commonQuestionsText);
  return (
    <ul className={styles.list} data-testid="questions">
      {text.links.map(([target, question, answer]) => (
        <li key={target}>
          <a href={`#${target}`}>{question}</a> {answer}
        </li>
      ))}
    </ul>
  );
}
