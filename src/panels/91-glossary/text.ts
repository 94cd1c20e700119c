import { defineText } from '../../i18n/language';
import type { GlossaryPanelText } from './text.en';

export const glossaryPanelText = defineText<GlossaryPanelText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
