import { defineText } from '../../i18n/language';
import type { EvaluateText } from './text.en';

export const evaluateText = defineText<EvaluateText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
