import { defineText } from '../../i18n/language';
import type { WhyDepthText } from './text.en';

export const whyDepthText = defineText<WhyDepthText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
