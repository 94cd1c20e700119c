/** The text that every chart contains. */
import { defineText } from '../i18n/language';
import type { ChartsText } from './text.en';

export const chartsText = defineText<ChartsText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
