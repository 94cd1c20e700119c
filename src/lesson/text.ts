/** The words around a question to the reader and around shown code. */
import { defineText } from '../i18n/language';
import type { LessonText } from './text.en';

export const lessonText = defineText<LessonText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
