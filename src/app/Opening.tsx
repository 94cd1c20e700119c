import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { lateShell } from './late-shell';
import { goToStop } from './route/route-store';
import { routeLength, stopNames } from './route/stops';
import { routeText } from './route/text';
import { appText } from './text';
import styles from './Opening.module.css';

/** The title, what the page is, the works it follows, and the route for a class. */
export function Opening() {
  const text = useText(appText);
  const route = useText(routeText);
  const start = () => {
    goToStop('overview');
    // Its bar, if the file was lost before.
    lateShell.request();
  };
  return (
    <header className={styles.opening}>
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.subtitle}>{text.subtitle}</p>
      <p className={styles.credit}>{text.credit}</p>
      <p className={styles.route}>
        {route.offer(routeLength, stopNames.length)}{' '}
        <Button kind="quiet" onClick={start} testId="route-start">
          {route.start}
        </Button>
      </p>
    </header>
  );
}
