/** Starts the page as one figure in a frame: a file of the build of its own, which only such a frame loads. */
import type { Root } from 'react-dom/client';
import { loadLateTexts, type Language } from '../../i18n/language';
import { showTheme, themes } from '../theme';
import { requestSections } from '../use-sections';
import { OneFigure } from './OneFigure';

/** @param name as it stands in the address */
export async function startOneFigure(root: Root, name: string, language: Language): Promise<void> {
  document.documentElement.dataset.oneFigure = '';
  showTheme(themeOf(location.search));
  const panels = await requestSections(language);
  await loadLateTexts();
  root.render(<OneFigure name={name} panels={panels} />);
}

/** The theme that the address asks for: `light`, `dark`, or `auto`, which is that of the system. */
const themeOf = (search: string) =>
  themes.find((theme) => theme === new URLSearchParams(search).get('theme')) ?? 'system';
