import { defineText } from '../../i18n/language';
import type { FitText } from './text.en';

export const fitText = defineText<FitText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
