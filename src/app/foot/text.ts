import { defineText } from '../../i18n/language';
import type { FootText } from './text.en';

export const footText = defineText<FootText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
