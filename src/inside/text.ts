/** Texts of the drawings of a stack's inner values. */
import { defineText } from '../i18n/language';
import type { InsideText } from './text.en';

export const insideText = defineText<InsideText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
