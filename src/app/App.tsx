/** The page: header, contents, title, the sections, footer. */
import { useEffect } from 'react';
import { startEngine } from '../engine/engine-store';
import { StartNotices } from '../engine/EngineControls';
import { useText } from '../i18n/language';
import { Bar } from './Bar';
import { Opening } from './Opening';
import { Section } from './Section';
import { appText } from './text';
import { useSections } from './use-sections';
import styles from './App.module.css';

export function App() {
  const text = useText(appText);
  const { panels, shown, complete } = useSections();

  useEffect(() => {
    document.title = text.documentTitle;
  }, [text]);

  useEffect(() => {
    if (!complete) return;
    // The section that a link points to exists only now.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
    void startEngine();
  }, [complete]);

  return (
    <>
      <a className={styles.skip} href="#text">
        {text.skip}
      </a>
      <div className={styles.page}>
        <Bar panels={panels} complete={complete} />
        <main id="text" className={styles.main} tabIndex={-1}>
          <div className={styles.column}>
            <StartNotices />
            <Opening />
            {panels.slice(0, shown).map((panel) => (
              <Section key={panel.slug} panel={panel} />
            ))}
            {complete && <footer className={styles.footer}>{text.footer}</footer>}
          </div>
        </main>
      </div>
    </>
  );
}
