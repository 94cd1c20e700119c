/** Figures as pictures. */
import { defineText } from '../../i18n/language';
import type { PicturesText } from './text.en';

export const picturesText = defineText<PicturesText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
