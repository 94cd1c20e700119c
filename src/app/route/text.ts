import { defineText } from '../../i18n/language';
import type { RouteText } from './text.en';

export const routeText = defineText<RouteText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
