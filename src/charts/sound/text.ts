import { defineText } from '../../i18n/language';
import type { SoundText } from './text.en';

export const soundText = defineText<SoundText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
