/** A control for any setting of the table: a field for a number, a list for a choice, a switch. */
import { useText } from '../i18n/language';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { Slider } from '../ui/Slider';
import { Switch } from '../ui/Switch';
import {
  isChoice,
  isNumber,
  settingsTable,
  type ChoiceName,
  type NumberName,
  type SettingName,
  type StacksName,
  type SwitchName,
} from './settings';
import { changeSettings, typeSetting, useSettingsStore } from './settings-store';
import { settingsText } from './text';

interface FieldProps<Name extends SettingName> {
  readonly name: Name;
  readonly testId?: string | undefined;
}

/** The stacks of the race have fields of their own. */
export function SettingField({ name, testId }: FieldProps<Exclude<SettingName, StacksName>>) {
  if (isNumber(name)) return <SettingNumber name={name} testId={testId} />;
  if (isChoice(name)) return <SettingChoice name={name} testId={testId} />;
  return <SettingSwitch name={name} testId={testId} />;
}

/** A field for a number. A refused value shows the allowed range, and the last good value stays in force. */
function SettingNumber({ name, testId }: FieldProps<NumberName>) {
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
      refused={refused?.typed}
      message={refused && text.settingFault(name, refused, value)}
      testId={testId}
    />
  );
}

function SettingChoice({ name, testId }: FieldProps<ChoiceName>) {
  const text = useText(settingsText);
  const value = useSettingsStore((state) => state.settings[name]);
  const labels: Readonly<Record<string, string>> = text.options[name];
  return (
    <Select
      label={text.settings[name]}
      value={value ?? ''}
      options={settingsTable[name].options.map((option) => ({ value: option, label: labels[option] }))}
      onChange={(chosen) => changeSettings({ [name]: chosen })}
      testId={testId}
    />
  );
}

function SettingSwitch({ name, testId }: FieldProps<SwitchName>) {
  const text = useText(settingsText);
  const checked = useSettingsStore((state) => state.settings[name]);
  return (
    <Switch
      label={text.settings[name]}
      checked={checked}
      onChange={(changed) => changeSettings({ [name]: changed })}
      testId={testId}
    />
  );
}

/** A number as a slider, which cannot leave the range. */
export function SettingSlider({
  name,
  min,
  max,
  testId,
}: FieldProps<NumberName> & {
  /** A narrower range than the table's, where dragging over the whole range would be too coarse. */
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
      testId={testId}
    />
  );
}
