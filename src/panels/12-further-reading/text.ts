import { defineText } from '../../i18n/language';
import type { FurtherReadingText } from './text.en';

export const furtherReadingText = defineText<FurtherReadingText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
