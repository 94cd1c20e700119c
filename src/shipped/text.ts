/** The messages shown when the shipped model could not be fetched. */
import { defineText } from '../i18n/language';
import type { ShippedText } from './text.en';

export const shippedText = defineText<ShippedText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
