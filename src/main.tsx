import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { preferredLanguage } from './app/language-choice';
import { showNotLoaded } from './app/last-words';
import { tolerateTranslation } from './app/page-translation';
import { watchReader } from './app/reading-place';
import { showRememberedTheme } from './app/theme';
import { showLanguage } from './i18n/language';
import { keepSettingsInAddress, restoreUnwritten } from './settings/follow-address';
import { openSettings } from './settings/settings-store';
import { runAction } from './ui/run-action';
import './app/theme.css';
import './app/prose.css';

tolerateTranslation();
watchReader();
showRememberedTheme();
restoreUnwritten();
openSettings(location.search);
keepSettingsInAddress();

// No top-level await: with one anywhere, the bundler splits code that two chunks share into many small files.
runAction(start);

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  try {
    await showLanguage(preferredLanguage());
    createRoot(root).render(<App />);
  } catch (error) {
    // Without its texts the page can only show the text of index.html.
    root.replaceChildren();
    showNotLoaded();
    throw error;
  }
}
