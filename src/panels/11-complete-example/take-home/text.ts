import { defineText } from '../../../i18n/language';
import type { TakeHomeText } from './text.en';

export const takeHomeText = defineText<TakeHomeText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
