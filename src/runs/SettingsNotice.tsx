/**
 * Names the settings in which a fit differs from the settings in force. Several sections show it of the same fit; 7.4
 * alone announces it.
 */
import { useText } from '../i18n/language';
import { differingSettings, type FitSettings } from '../settings/settings';
import { useFitSettings } from '../settings/settings-store';
import { settingsText } from '../settings/text';
import { Callout } from '../ui/Callout';
import { runsText } from './text';

export interface SettingsNoticeProps {
  readonly madeWith: FitSettings;
  /** Settings that a button of the page fixed for the fit: they differ from the fields on purpose. */
  readonly changes?: Partial<FitSettings> | undefined;
}

export function SettingsNotice({ madeWith, changes }: SettingsNoticeProps) {
  const sentence = useDifference(madeWith, changes);
  return (
    sentence !== '' && (
      <Callout kind="warning" isSaidElsewhere>
        {sentence}
      </Callout>
    )
  );
}

/** The same sentence; empty where nothing differs, or without a fit. */
export function useDifference(
  madeWith: FitSettings | undefined,
  changes: Partial<FitSettings> | undefined,
): string {
  const text = useText(runsText);
  const names = useText(settingsText).settings;
  const inForce = useFitSettings();
  if (madeWith === undefined) return '';
  const differing = differingSettings(madeWith, { ...inForce, ...changes });
  return differing.length === 0 ? '' : text.otherSettings(differing.map((name) => names[name]));
}
