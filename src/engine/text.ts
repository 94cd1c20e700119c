/** The text of the engine in the header, and of failures of the core. */
import type { EngineRefusal } from '../core/api';
import { defineText } from '../i18n/language';
import type { Failure } from '../worker/connection';
import type { EngineText } from './text.en';

export const engineText = defineText<EngineText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});

/** Why an engine was refused; undefined for a failure of another kind. */
export function refusalOf(text: EngineText, { code, detail }: Failure): string | undefined {
  return code === 'engine-unavailable' && detail in text.refusals
    ? `${text.refusals[detail as EngineRefusal]}.`
    : undefined;
}
