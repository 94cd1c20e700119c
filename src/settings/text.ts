/** The settings' names, their ranges, and why a value was refused. */
import { defineText } from '../i18n/language';
import type { SettingsText } from './text.en';

export const settingsText = defineText<SettingsText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
