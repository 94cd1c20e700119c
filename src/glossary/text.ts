import { defineText } from '../i18n/language';
import type { GlossaryText } from './text.en';

export const glossaryText = defineText<GlossaryText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
