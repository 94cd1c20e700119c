/** What a class needs: the show, the stage of a figure, the link to a section. */
import { defineText } from '../../i18n/language';
import type { PresenterText } from './text.en';

export const presenterText = defineText<PresenterText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});
