import { useEffect } from 'react';
import { useText } from '../../../i18n/language';
import { Button } from '../../../ui/Button';
import { usePresenter } from '../../presenter/presenter-store';
import { goOn, leaveRoute, useRoute } from '../route-store';
import { stopNames, stopOf } from '../stops';
import { routeBarText } from './text';
import styles from './RouteBar.module.css';

/** At the bottom of the screen while the reader follows the route: what to do at this stop, and the way on. */
export function RouteBar() {
  const text = useText(routeBarText);
  const stop = useRoute((state) => state.stop);
  const active = stop !== undefined;
  useEffect(() => {
    if (!active) return;
    addEventListener('keydown', followKey);
    return () => removeEventListener('keydown', followKey);
  }, [active]);
  if (stop === undefined) return null;

  const index = stopNames.indexOf(stop);
  const last = index === stopNames.length - 1;
  return (
    <aside className={styles.bar} aria-label={text.title} data-testid="route">
      <p className={styles.task} role="status">
        <strong>{text.place(index + 1, stopNames.length, stopOf(stop).minutes)}</strong> {text.tasks[stop]}
      </p>
      <div className={styles.ways}>
        <Button kind="quiet" disabled={index === 0} onClick={() => goOn(-1)}>
          {text.back}
        </Button>
        {!last && (
          <Button onClick={() => goOn(1)} testId="route-next" aria-keyshortcuts="n">
            {text.next}
          </Button>
        )}
        <Button kind={last ? 'secondary' : 'quiet'} onClick={leaveRoute} testId="route-leave">
          {last ? text.done : text.leave}
        </Button>
      </div>
    </aside>
  );
}

/**
 * N goes on and P goes back, except while a field that takes letters has the focus, and while a show, a figure that fills
 * the window or a dialog covers the article. Leaving the route turns the keys off.
 */
function followKey(event: KeyboardEvent): void {
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea');
  const alone = !(event.altKey || event.ctrlKey || event.metaKey || event.repeat || event.isComposing);
  const { show, staged } = usePresenter.getState();
  const covered =
    show !== undefined || staged !== undefined || document.querySelector('dialog[open]') !== null;
  if (typing || !alone || covered) return;
  if (event.key.toLowerCase() === 'n') goOn(1);
  if (event.key.toLowerCase() === 'p') goOn(-1);
}
