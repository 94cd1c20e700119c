/** Says that a result belongs to another model than the one that is shown; used wherever this happens. The result stays. */
import type { Moment } from '../core/api';
import { useText } from '../i18n/language';
import { Callout } from '../ui/Callout';
import { useShallow } from 'zustand/react/shallow';
import { isSameMoment } from './run';
import { shownMoment, useRunsStore } from './runs-store';
import { SettingsNotice } from './SettingsNotice';
import { runsText } from './text';

export function ResultNotice({ of }: { readonly of: Moment | undefined }) {
  const text = useText(runsText);
  const shown = useRunsStore(useShallow(shownMoment));
  const settings = useRunsStore((state) => of && state.byId[of.run]?.settings);
  if (of === undefined) return null;
  return (
    <>
      {shown !== undefined && !isSameMoment(of, shown) && (
        <Callout kind="warning">{text.otherMoment(of, shown)}</Callout>
      )}
      {settings !== undefined && <SettingsNotice madeWith={settings} />}
    </>
  );
}
