/** The text around questions and around listings. */
import { defineText } from '../i18n/language';
import type { LessonText } from './text.en';

export const lessonText = defineText<LessonText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
