/** Light, dark, or what the system says: kept for the next visit, shown by `data-theme` on `<html>`. */
import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'ringdown.theme';

export const useThemeStore = create<{ readonly theme: Theme }>(() => ({ theme: 'system' }));

/** Shows the theme of the last visit; call it before the first render. */
export function showStoredTheme(): void {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(storageKey);
  } catch {
    // Storage can be forbidden; the system's theme then serves.
  }
  showTheme(themes.find((theme) => theme === stored) ?? 'system');
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // As above: the choice lasts as long as the page.
  }
  showTheme(theme);
}

function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  useThemeStore.setState({ theme });
}
