import { defineText } from '../../i18n/language';
import type { ExamplesText } from './text.en';

export const examplesText = defineText<ExamplesText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
