/** The settings' names, their ranges, and what is wrong with a value that was refused. */
import { defineText } from '../i18n/language';
import type { SettingsText } from './text.en';

export const settingsText = defineText<SettingsText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
