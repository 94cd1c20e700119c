/** The page: header, contents, title, the sections, footer. */
import { Fragment, useEffect } from 'react';
import { ConnectionNotice } from '../engine/ConnectionNotice';
import { StartNotices } from '../engine/EngineControls';
import { useLanguage, useText } from '../i18n/language';
import { FigureButton } from '../ui/Figure';
import { openFoldsForLinks } from '../ui/folds';
import { useArrival } from '../ui/lazy';
import { NotArrived } from '../ui/NotArrived';
import { FaultNotice } from './FaultNotice';
import { Guarded, GuardedPage } from './Guarded';
import { HeaderAndContents } from './HeaderAndContents';
import { lateShell } from './late-shell';
import { Opening } from './Opening';
import { openAtPlace } from './reading-place';
import { useRoute } from './route/route-store';
import { Section } from './Section';
import { appText } from './text';
import { useSections } from './use-sections';
import styles from './App.module.css';

export function App() {
  return (
    <GuardedPage>
      <Page />
    </GuardedPage>
  );
}

function Page() {
  const text = useText(appText);
  const { panels, shown, hasGap, complete } = useSections(useLanguage());
  const { value: late, failed } = useArrival(lateShell);
  const onRoute = useRoute(({ stop }) => stop !== undefined);

  useEffect(() => {
    document.title = text.documentTitle;
  }, [text]);

  useEffect(() => {
    if (!complete) return;
    lateShell.request();
    return openAtPlace();
  }, [complete]);
  useEffect(openFoldsForLinks, []);

  return (
    <FigureButton value={late?.figureTools}>
      <a className={styles.skip} href="#text">
        {text.skip}
      </a>
      <ConnectionNotice />
      <Guarded>
        <FaultNotice />
      </Guarded>
      <div className={styles.page} data-page="">
        <HeaderAndContents panels={panels} complete={complete} />
        <main id="text" className={styles.main} tabIndex={-1}>
          <div className={styles.column}>
            <Guarded>
              <StartNotices />
            </Guarded>
            <Guarded>
              <Opening />
            </Guarded>
            {shown.map((panel, index) => (
              <Fragment key={panel.slug}>
                {hasGap && index === shown.length - 1 && <div className={styles.gap} />}
                <Section panel={panel} />
              </Fragment>
            ))}
            {complete && (
              <Guarded>
                <footer className={styles.footer}>
                  {text.footer}
                  {late && <late.Foot />}
                </footer>
              </Guarded>
            )}
          </div>
        </main>
        {late && (
          <Guarded>
            <late.RouteBar />
          </Guarded>
        )}
        {failed && onRoute && (
          <Guarded>
            <aside className={styles.missing} data-testid="route-missing">
              <NotArrived onRetry={lateShell.request} />
            </aside>
          </Guarded>
        )}
      </div>
      {late && (
        <Guarded>
          <late.Presenter panels={panels} />
          <late.NewVersion />
          <late.CopiedNumbers />
        </Guarded>
      )}
    </FigureButton>
  );
}
