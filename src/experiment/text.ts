/** The words that fit, evaluate, predict and the header share. */
import { defineText } from '../i18n/language';
import type { ExperimentText } from './text.en';

export const experimentText = defineText<ExperimentText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
