/** The text around the sections: header, contents, opening. */
import { defineText } from '../i18n/language';
import type { AppText } from './text.en';

export const appText = defineText<AppText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
