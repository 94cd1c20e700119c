/** Says that a result belongs to another model than the one that is shown; used wherever this happens. The result stays. */
import type { Moment } from '../core/api';
import { useText } from '../i18n/language';
import { Callout } from '../ui/Callout';
import { isSameMoment } from './run';
import { shownMoment, useRunsStore } from './runs-store';
import { SettingsNotice } from './SettingsNotice';
import { runsText } from './text';

export function ResultNotice({ of }: { readonly of: Moment | undefined }) {
  const text = useText(runsText);
  // Of the moment that is shown no more than what is said of it: it changes with every batch.
  const isShown = useRunsStore((state) => isSameMoment(of, shownMoment(state)));
  const shownRunId = useRunsStore((state) => shownMoment(state)?.run);
  const settings = useRunsStore((state) => of && state.byId[of.run]?.settings);
  if (of === undefined) return null;
  return (
    <>
      {!isShown && shownRunId !== undefined && (
        <Callout kind="warning">
          {shownRunId === of.run ? text.goneOn(of) : text.otherFit(of, shownRunId)}
        </Callout>
      )}
      {settings !== undefined && <SettingsNotice madeWith={settings} />}
    </>
  );
}
