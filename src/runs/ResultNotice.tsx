/** Says what has changed since a result was made: the fit, its progress, or the settings. The result stays. */
import { useText } from '../i18n/language';
import { Callout } from '../ui/Callout';
import type { ModelState } from './model-state';
import { useRunStore } from './run-store';
import { StaleNotice } from './StaleNotice';
import { runsText } from './text';

export function ResultNotice({ madeWith }: { readonly madeWith: ModelState | undefined }) {
  const text = useText(runsText);
  const runId = useRunStore((state) => state.request?.runId);
  const batch = useRunStore((state) => state.progress?.batch);
  if (madeWith === undefined) return null;
  const earlier = madeWith.request.runId !== runId;
  return (
    <>
      {earlier && <Callout kind="warning">{text.earlierFit}</Callout>}
      {!earlier && madeWith.batch !== batch && (
        <Callout kind="warning">{text.earlierBatch(madeWith.batch)}</Callout>
      )}
      <StaleNotice madeWith={madeWith.request} />
    </>
  );
}
