/**
 * What goes before the code of the page itself: main.tsx imports this file first. The settings of the link are read, and the
 * texts of the first paint requested, so that they travel while React and the shell are compiled.
 */
import { restoreUnwritten } from '../settings/follow-address';
import { openSettings } from '../settings/settings-store';
import { preferredLanguage } from './language-choice';

restoreUnwritten();
openSettings(location.search);

/** The language in which the page opens. */
export const firstLanguage = preferredLanguage();

/** The shell's own text: in the build, all texts of the first paint are one file (scripts/text-chunks.mjs). */
const someText = { en: () => import('./text.en'), 'zh-CN': () => import('./text.zh') };

// Its failure is that of `showLanguage`, which asks for the same file.
someText[firstLanguage]().catch(() => undefined);
