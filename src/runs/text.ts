/** Texts about the shown model and wave, and about what has changed since a result was computed. */
import { defineText } from '../i18n/language';
import type { RunsText } from './text.en';

export const runsText = defineText<RunsText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
