import { defineText } from '../../i18n/language';
import type { OverviewText } from './text.en';

export const overviewText = defineText<OverviewText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
