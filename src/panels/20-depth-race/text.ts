import { defineText } from '../../i18n/language';
import type { DepthRaceText } from './text.en';

export const depthRaceText = defineText<DepthRaceText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
