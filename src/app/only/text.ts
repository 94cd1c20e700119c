/** One figure in a frame, and the lines that put it there. */
import { defineText } from '../../i18n/language';
import type { OnlyText } from './text.en';

export const onlyText = defineText<OnlyText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
