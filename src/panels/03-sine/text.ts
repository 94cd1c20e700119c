import { defineText } from '../../i18n/language';
import type { SineText } from './text.en';

export const sineText = defineText<SineText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
