/** A field and a slider for any setting of the table. */
import { useText } from '../i18n/language';
import { NumberField } from '../ui/NumberField';
import { Slider } from '../ui/Slider';
import { settingsTable, type SettingName } from './settings';
import { changeSettings, typeSetting, useSettingsStore } from './settings-store';
import { settingsText } from './text';

/** Takes what is typed; a refused value shows the allowed range and leaves the last good one in force. */
export function SettingField({ name, testId }: { readonly name: SettingName; readonly testId?: string }) {
  const text = useText(settingsText);
  const value = useSettingsStore((state) => state.settings[name]);
  const refused = useSettingsStore((state) => state.refused[name]);
  const range = settingsTable[name];
  return (
    <NumberField
      label={text.settings[name]}
      hint={text.settingHint(range)}
      value={value}
      onType={(typed) => typeSetting(name, typed)}
      inputMode={range.whole ? 'numeric' : 'decimal'}
      {...(refused === undefined
        ? {}
        : { refused: refused.typed, message: text.settingFault(name, refused.fault, range, value) })}
      {...(testId === undefined ? {} : { testId })}
    />
  );
}

/** The same setting as a slider; cannot leave the range. */
export function SettingSlider({
  name,
  min,
  max,
}: {
  readonly name: SettingName;
  /** A narrower range than the table's, where the whole one would be too coarse to drag. */
  readonly min?: number;
  readonly max?: number;
}) {
  const text = useText(settingsText);
  const value = useSettingsStore((state) => state.settings[name]);
  const range = settingsTable[name];
  return (
    <Slider
      label={text.settings[name]}
      value={value}
      min={min ?? range.min}
      max={max ?? range.max}
      step={range.step}
      onChange={(changed) => changeSettings({ [name]: changed })}
    />
  );
}
