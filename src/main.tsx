// First, so that it runs before the rest is compiled.
import { firstLanguage } from './app/early';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { showNotLoaded } from './app/last-words';
import { tolerateTranslation } from './app/page-translation';
import { watchReader } from './app/reading-place';
import { showRememberedTheme } from './app/theme';
import { requestSections } from './app/use-sections';
import { startEngine } from './engine/engine-store';
import { showLanguage } from './i18n/language';
import { keepSettingsInAddress } from './settings/follow-address';
import { oneFigure } from './ui/one-figure';
import { runAction } from './ui/run-action';
import './app/theme.css';
import './app/prose.css';

tolerateTranslation();
watchReader();
showRememberedTheme();
keepSettingsInAddress();

// No top-level await: with one anywhere, the bundler splits code that two chunks share into many small files.
runAction(start);

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  try {
    await showLanguage(firstLanguage);
    // Both travel while the first section is rendered. What is lost is reported by the page.
    requestSections(firstLanguage).catch(() => undefined);
    runAction(startEngine);
    const page = createRoot(root);
    if (oneFigure === undefined) page.render(<App />);
    else await (await import('./app/only/start')).startOneFigure(page, oneFigure, firstLanguage);
  } catch (error) {
    // Without its texts the page can only show the text of index.html.
    root.replaceChildren();
    showNotLoaded();
    throw error;
  }
}
