/** The texts that the controls contain themselves. */
import { defineText } from '../i18n/language';
import type { UiText } from './text.en';

export const uiText = defineText<UiText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
