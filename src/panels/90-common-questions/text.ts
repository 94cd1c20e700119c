import { defineText } from '../../i18n/language';
import type { CommonQuestionsText } from './text.en';

export const commonQuestionsText = defineText<CommonQuestionsText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
