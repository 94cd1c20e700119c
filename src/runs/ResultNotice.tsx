/** Says that a result belongs to another model than the one that is shown. Every section uses it. The result stays. */
import type { Moment } from '../core/api';
import { useText } from '../i18n/language';
import { Announcement } from '../ui/Announcement';
import { Callout } from '../ui/Callout';
import { changeSince } from './change-since';
import { runNamed, shownMoment, useRunsStore } from './runs-store';
import { SettingsNotice } from './SettingsNotice';
import { runsText } from './text';

export interface ResultNoticeProps {
  readonly of: Moment | undefined;
  /** Whether the learner can ask for the same result of the shown model, with a button beside the notice. */
  readonly canAskAgain?: boolean;
}

export function ResultNotice({ of, canAskAgain = false }: ResultNoticeProps) {
  const text = useText(runsText);
  // What is said of the shown moment, and no more: the moment itself changes with every batch.
  const change = useRunsStore((state) => changeSince(state, of));
  const shown = useRunsStore((state) => shownMoment(state)?.run);
  const settings = useRunsStore((state) => runNamed(state, of?.run)?.settings);
  const changes = useRunsStore((state) => runNamed(state, of?.run)?.options?.changes);
  if (of === undefined) return null;
  const again = canAskAgain && shown !== undefined ? text.askAgain : '';
  const sentence = change === undefined ? '' : `${text.change[change](of, shown)}${again}`;
  return (
    <>
      {change !== undefined && (
        <Callout kind="warning" isSaidElsewhere>
          {sentence}
        </Callout>
      )}
      <Announcement hidden>{sentence}</Announcement>
      {settings !== undefined && <SettingsNotice madeWith={settings} changes={changes} />}
    </>
  );
}
