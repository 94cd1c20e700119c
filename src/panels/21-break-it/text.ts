import { defineText } from '../../i18n/language';
import type { BreakItText } from './text.en';

export const breakItText = defineText<BreakItText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
