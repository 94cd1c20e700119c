import { defineText } from '../../i18n/language';
import type { DampedSineText } from './text.en';

export const dampedSineText = defineText<DampedSineText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
