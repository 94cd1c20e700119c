import { defineText } from '../../../i18n/language';
import type { WaveText } from './text.en';

export const waveText = defineText<WaveText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
