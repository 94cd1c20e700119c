import { defineText } from '../../../i18n/language';
import type { SlipText } from './text.en';

export const slipText = defineText<SlipText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
