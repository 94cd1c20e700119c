import { useText } from '../i18n/language';
import { appText } from './text';
import styles from './Opening.module.css';

/** The title, what the page is, and the works it follows. */
export function Opening() {
  const text = useText(appText);
  return (
    <header className={styles.opening}>
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.subtitle}>{text.subtitle}</p>
      <p className={styles.credit}>{text.credit}</p>
    </header>
  );
}
