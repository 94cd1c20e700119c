import { useText } from '../../i18n/language';
import styles from './FurtherReading.module.css';
import { papers } from './papers';
import { furtherReadingText } from './text';

export function Papers() {
  const { papers: text } = useText(furtherReadingText);
  return (
    <ul className={styles.papers}>
      {papers.map(({ key, authors, title, year, href, source }) => (
        <li key={key}>
          <span lang="en">
            {authors} ({year}).{' '}
            <a href={href}>
              <cite>{title}</cite>
            </a>
            . {source}.
          </span>
          <p>{text.gist[key]}</p>
        </li>
      ))}
    </ul>
  );
}
