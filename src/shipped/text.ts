/** What the page says where its own model has not arrived. */
import { defineText } from '../i18n/language';
import type { ShippedText } from './text.en';

export const shippedText = defineText<ShippedText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
