import { defineText } from '../../i18n/language';
import type { RandomSequencesText } from './text.en';

export const randomSequencesText = defineText<RandomSequencesText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
