/** The words that fit, evaluate, predict and the header share. */
import type { EngineRefusal } from '../core/api';
import { defineText } from '../i18n/language';
import type { Failure } from './core';
import type { ExperimentText } from './text.en';

export const experimentText = defineText<ExperimentText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});

/** Why an engine was refused, when that is what a failure is about. */
export function refusalOf(text: ExperimentText, { code, detail }: Failure): string | undefined {
  return code === 'engine-unavailable' && detail in text.refusals
    ? `${text.refusals[detail as EngineRefusal]}.`
    : undefined;
}
