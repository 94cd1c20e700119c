/** Light, dark, or the system's theme: stored for the next visit, shown by `data-theme` on `<html>`. */
import { create } from 'zustand';
import { oneOf, remembered, whenForgotten } from '../ui/remembered';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const kept = remembered({ name: 'theme', accept: oneOf(themes) });

export const useThemeStore = create<{ readonly theme: Theme }>(() => ({ theme: 'system' }));

/** Applies the theme of the last visit; call it before the first render. */
export const showRememberedTheme = (): void => showTheme(kept.read() ?? 'system');

whenForgotten(() => showTheme('system'));

export function chooseTheme(theme: Theme): void {
  kept.write(theme);
  showTheme(theme);
}

/** Applies a theme without storing it. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  useThemeStore.setState({ theme });
}
