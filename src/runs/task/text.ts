/** The words of a task that a link carries, and of its judgement. */
import { defineText } from '../../i18n/language';
import type { TaskText } from './text.en';

export const taskText = defineText<TaskText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
