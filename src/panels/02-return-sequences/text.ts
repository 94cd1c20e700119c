import { defineText } from '../../i18n/language';
import type { ReturnSequencesText } from './text.en';

export const returnSequencesText = defineText<ReturnSequencesText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
