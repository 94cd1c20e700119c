/** The page in one file, and new versions of it. */
import { defineText } from '../../i18n/language';
import type { OfflineText } from './text.en';

export const offlineText = defineText<OfflineText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
