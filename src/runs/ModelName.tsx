/** Names the model of a result: its run, its layers, and how far it was trained. */
import type { Moment } from '../core/api';
import { useText } from '../i18n/language';
import { runNamed, useRunsStore } from './runs-store';
import { runsText } from './text';

export function ModelName({ of, testId }: { readonly of: Moment | undefined; readonly testId?: string }) {
  const text = useText(runsText);
  const settings = useRunsStore((state) => runNamed(state, of?.run)?.settings);
  const batches = useRunsStore((state) => runNamed(state, of?.run)?.progress?.batches);
  if (of === undefined || settings === undefined) return null;
  return <span data-testid={testId}>{text.modelName(of, settings, batches ?? of.batch)}</span>;
}
