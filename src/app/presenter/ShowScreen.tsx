/** Around the section that is shown: the cover below its step, the bar at the bottom, the black screen. */
import { useEffect } from 'react';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { revealBy } from '../../ui/reveal';
import { share, type Show } from './presenter-store';
import {
  endShow,
  followFullScreen,
  followScroll,
  goOn,
  layOutAgain,
  noteMove,
  showAround,
  showPlace,
  toggleBlank,
  uncover,
} from './show';
import { presenterText } from './text';
import styles from './Show.module.css';

export interface ShowScreenProps {
  readonly show: Show;
  readonly slug: string;
  readonly place: string;
}

export function ShowScreen({ show: { blank, end }, slug, place }: ShowScreenProps) {
  const text = useText(presenterText);
  useEffect(() => {
    const section = document.getElementById(slug);
    const sizes = new ResizeObserver(layOutAgain);
    if (section) sizes.observe(section);
    const gone = new AbortController();
    const { signal } = gone;
    addEventListener('resize', layOutAgain, { signal });
    addEventListener('scroll', followScroll, { signal, passive: true });
    for (const move of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      addEventListener(move, noteMove, { signal, passive: true, capture: true });
    document.addEventListener('fullscreenchange', followFullScreen, { signal });
    document.addEventListener('click', followLink, { signal });
    addEventListener('hashchange', () => showPlace(location.hash), { signal });
    const stopRevealing = revealBy(showAround);
    return () => {
      stopRevealing();
      sizes.disconnect();
      gone.abort();
    };
  }, [slug]);
  // What has the focus must be seen.
  useEffect(() => {
    if (end === undefined) return;
    const look = ({ target }: FocusEvent): void => {
      const isUnder = target instanceof Element && target.closest('main') !== null;
      if (isUnder && target.getBoundingClientRect().bottom > end) uncover();
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [end]);
  return (
    <>
      {end !== undefined && <div className={styles.cover} style={{ top: end }} aria-hidden="true" />}
      <aside className={styles.bar} aria-label={text.bar} data-show-bar data-testid="show">
        <span className={styles.place} data-testid="show-place">
          {place}
        </span>
        <div className={styles.ways}>
          <Button kind="quiet" onClick={() => goOn(-1)} testId="show-back">
            {text.back}
          </Button>
          <Button kind="quiet" onClick={() => goOn(1)} testId="show-next">
            {text.next}
          </Button>
          <Button kind="quiet" onClick={toggleBlank} testId="show-blank">
            {text.blank}
          </Button>
          <Button kind="quiet" onClick={() => share(slug)} testId="show-link" aria-haspopup="dialog">
            {text.link}
          </Button>
          <Button kind="quiet" onClick={endShow} testId="show-end">
            {text.leave}
          </Button>
        </div>
      </aside>
      {blank && (
        <button
          type="button"
          className={styles.black}
          aria-label={text.isBlank}
          onClick={toggleBlank}
          data-testid="show-black"
        />
      )}
    </>
  );
}

/** The other sections are not in the layout, so the browser cannot scroll to a place in them. */
function followLink(event: MouseEvent): void {
  const { target, button, defaultPrevented } = event;
  // The browser opens the link in a new tab or window.
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || button !== 0;
  if (defaultPrevented || elsewhere || !(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
  if (link !== null && showPlace(link.hash)) event.preventDefault();
}
