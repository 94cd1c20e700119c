import { dampedSine } from '../core/sequence/sine';
import { useText } from '../i18n/language';
import { Figure } from '../ui/Figure';
import { Wave } from './Wave';
import { appText } from './text';
import styles from './Opening.module.css';

/** The chapter's own lengths; period and decay lie within its random ranges and leave the end of the wave visible. */
const shown = 50;
const hidden = 5;
const sequence = dampedSine(shown + hidden, 14, 0.025);

/** Title, what the page is, whom it is owed to, and the problem as a picture. */
export function Opening() {
  const text = useText(appText);
  return (
    <header className={styles.opening}>
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.subtitle}>{text.subtitle}</p>
      <p className={styles.credit}>{text.credit}</p>
      <Figure wide caption={text.wave.caption(shown, hidden)}>
        <Wave sequence={sequence} shown={shown} summary={text.wave.summary(shown, hidden)} />
      </Figure>
    </header>
  );
}
