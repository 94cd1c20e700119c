import { defineText } from '../../../i18n/language';
import type { LaboratoryText } from './text.en';

export const laboratoryText = defineText<LaboratoryText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
