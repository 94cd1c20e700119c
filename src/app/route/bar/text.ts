import { defineText } from '../../../i18n/language';
import type { RouteBarText } from './text.en';

export const routeBarText = defineText<RouteBarText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
