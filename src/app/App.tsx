/** The page: header, contents, title, the sections, footer. */
import { useEffect } from 'react';
import { ConnectionNotice } from '../engine/ConnectionNotice';
import { startEngine } from '../engine/engine-store';
import { StartNotices } from '../engine/EngineControls';
import { useText } from '../i18n/language';
import { openFoldsForLinks } from '../ui/folds';
import { runAction } from '../ui/run-action';
import { FaultNotice } from './FaultNotice';
import { Guarded, GuardedPage } from './Guarded';
import { HeaderAndContents } from './HeaderAndContents';
import { Opening } from './Opening';
import { openAtPlace } from './reading-place';
import { RouteBar } from './route/RouteBar';
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
  const { panels, shown, complete } = useSections();

  useEffect(() => {
    document.title = text.documentTitle;
  }, [text]);

  useEffect(() => {
    if (!complete) return;
    runAction(startEngine);
    return openAtPlace();
  }, [complete]);
  useEffect(openFoldsForLinks, []);

  return (
    <>
      <a className={styles.skip} href="#text">
        {text.skip}
      </a>
      <ConnectionNotice />
      <Guarded>
        <FaultNotice />
      </Guarded>
      <div className={styles.page}>
        <HeaderAndContents panels={panels} complete={complete} />
        <main id="text" className={styles.main} tabIndex={-1}>
          <div className={styles.column}>
            <Guarded>
              <StartNotices />
            </Guarded>
            <Guarded>
              <Opening />
            </Guarded>
            {panels.slice(0, shown).map((panel) => (
              <Section key={panel.slug} panel={panel} />
            ))}
            {complete && (
              <Guarded>
                <footer className={styles.footer}>{text.footer}</footer>
              </Guarded>
            )}
          </div>
        </main>
        {complete && (
          <Guarded>
            <RouteBar />
          </Guarded>
        )}
      </div>
    </>
  );
}
