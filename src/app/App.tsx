/** The page: header, contents, title, the sections, footer. */
import { useEffect } from 'react';
import { startEngine } from '../experiment/engine-store';
import { StartNotices } from '../experiment/EngineControls';
import { useText } from '../i18n/language';
import { Contents } from './Contents';
import { Header } from './Header';
import { Opening } from './Opening';
import { panels } from './panels';
import { Section } from './Section';
import { appText } from './text';
import styles from './App.module.css';

export function App() {
  const text = useText(appText);

  useEffect(() => {
    document.title = text.documentTitle;
  }, [text]);

  // The sections a link points to exist only now.
  useEffect(() => {
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
    void startEngine();
  }, []);

  return (
    <>
      <a className={styles.skip} href="#text">
        {text.skip}
      </a>
      <Header />
      <div className={styles.page}>
        <Contents panels={panels} />
        <main id="text" className={styles.main} tabIndex={-1}>
          <div className={styles.column}>
            <StartNotices />
            <Opening />
            {panels.map((panel) => (
              <Section key={panel.slug} panel={panel} />
            ))}
            <footer className={styles.footer}>{text.footer}</footer>
          </div>
        </main>
      </div>
    </>
  );
}
