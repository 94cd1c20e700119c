import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { preferredLanguage } from './app/language-choice';
import { showNotLoaded } from './app/not-loaded';
import { tolerateTranslation } from './app/page-translation';
import { showRememberedTheme } from './app/theme';
import { showLanguage } from './i18n/language';
import { keepSettingsInAddress } from './settings/follow-address';
import { openSettings } from './settings/settings-store';
import './app/theme.css';
import './app/prose.css';

tolerateTranslation();
showRememberedTheme();
openSettings(location.search);
keepSettingsInAddress();

// No top-level await: with one anywhere, the bundler leaves what two chunks share in many small files.
void start();

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  try {
    await showLanguage(preferredLanguage());
    createRoot(root).render(<App />);
  } catch (error) {
    // Without its texts the page has no words but those of index.html.
    showNotLoaded();
    throw error;
  }
}
