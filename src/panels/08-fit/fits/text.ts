import { defineText } from '../../../i18n/language';
import type { FitsText } from './text.en';

export const fitsText = defineText<FitsText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
