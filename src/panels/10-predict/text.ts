import { defineText } from '../../i18n/language';
import type { PredictText } from './text.en';

export const predictText = defineText<PredictText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
