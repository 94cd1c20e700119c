import { defineText } from '../../i18n/language';
import type { CompleteExampleText } from './text.en';

export const completeExampleText = defineText<CompleteExampleText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
