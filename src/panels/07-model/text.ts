import { defineText } from '../../i18n/language';
import type { ModelText } from './text.en';

export const modelText = defineText<ModelText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
