/** Names the settings in which a fit differs from the settings in force. */
import { useText } from '../i18n/language';
import { differingSettings, type FitSettings } from '../settings/settings';
import { useFitSettings } from '../settings/settings-store';
import { settingsText } from '../settings/text';
import { Callout } from '../ui/Callout';
import { runsText } from './text';

export function SettingsNotice({
  madeWith,
  changes,
}: {
  readonly madeWith: FitSettings;
  /** Settings that a button of the page fixed for the fit: they differ from the fields on purpose. */
  readonly changes?: Partial<FitSettings> | undefined;
}) {
  const text = useText(runsText);
  const names = useText(settingsText).settings;
  const differing = differingSettings(madeWith, { ...useFitSettings(), ...changes });
  if (differing.length === 0) return null;
  return <Callout kind="warning">{text.otherSettings(differing.map((name) => names[name]))}</Callout>;
}
