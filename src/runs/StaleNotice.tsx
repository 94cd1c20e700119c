/** Marks a result made with settings that are no longer in force. The result stays. */
import type { FitRequest } from '../core/api';
import { useText } from '../i18n/language';
import { Callout } from '../ui/Callout';
import { changedSince } from './run-request';
import { useFitSettings } from '../settings/settings-store';
import { settingsText } from '../settings/text';
import { runsText } from './text';

export function StaleNotice({ madeWith }: { readonly madeWith: FitRequest }) {
  const text = useText(runsText);
  const names = useText(settingsText).settings;
  const settings = useFitSettings();
  const changed = changedSince(madeWith, settings);
  if (changed.length === 0) return null;
  return <Callout kind="warning">{text.stale(changed.map((name) => names[name]))}</Callout>;
}
