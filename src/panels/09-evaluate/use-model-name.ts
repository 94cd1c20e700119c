/** What a figure calls a model: the page's, or the learner's by its layers and how far it was trained. */
import type { Moment } from '../../core/api';
import { useText } from '../../i18n/language';
import { restingSnapshot, runNamed, useRunsStore } from '../../runs/runs-store';
import { useTestedOwner } from './tested-model';
import { evaluateText } from './text';

/** @param of undefined for the page's model */
export function useModelName(of: Moment | undefined): string {
  const { model: text } = useText(evaluateText);
  const settings = useRunsStore((state) => runNamed(state, of?.run)?.settings);
  const batches = useRunsStore((state) => runNamed(state, of?.run)?.progress?.batches);
  if (of === undefined || settings === undefined) return text.shipped;
  return text.own(settings, of.batch, batches ?? of.batch);
}

/** The name of the model that is asked about other waves. */
export function useTestedName(): string {
  const owner = useTestedOwner();
  const own = useRunsStore(restingSnapshot);
  return useModelName(owner === 'own' ? own : undefined);
}
