/** The learner's settings: always valid, with the last refused input of each field kept beside its good value. */
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import {
  fitSettingsOf,
  initialSettings,
  parseSetting,
  settingNames,
  settingsTable,
  type SettingFault,
  type SettingName,
  type FitSettings,
  type Settings,
} from './settings';

export interface RefusedSetting {
  readonly typed: string;
  readonly fault: SettingFault;
}

interface SettingsState {
  readonly settings: Settings;
  readonly refused: Partial<Readonly<Record<SettingName, RefusedSetting>>>;
  /** Settings whose value in the page's link was refused. */
  readonly refusedFromUrl: readonly SettingName[];
}

export const useSettingsStore = create<SettingsState>(() => ({
  settings: initialSettings,
  refused: {},
  refusedFromUrl: [],
}));

/** For what need not be drawn again while the damped sine's sliders move. */
export const useFitSettings = (): FitSettings =>
  useSettingsStore(useShallow(({ settings }) => fitSettingsOf(settings)));

export const currentSettings = (): Settings => useSettingsStore.getState().settings;

/** Takes what was typed into a field. A value that is refused leaves the last good one in force. */
export function typeSetting(name: SettingName, typed: string): void {
  const parsed = parseSetting(name, typed);
  useSettingsStore.setState(({ settings, refused, refusedFromUrl }) => {
    return parsed.ok
      ? {
          settings: { ...settings, [name]: parsed.value },
          refused: without(refused, [name]),
          refusedFromUrl: refusedFromUrl.filter((other) => other !== name),
        }
      : { refused: { ...refused, [name]: { typed, fault: parsed.fault } } };
  });
}

/** Sets values known to be in range, as a slider or a preset does. Throws a RangeError on one that is not. */
export function changeSettings(changes: Partial<Settings>): void {
  for (const name of Object.keys(changes) as SettingName[]) {
    if (!parseSetting(name, String(changes[name])).ok) throw new RangeError(`${name}: ${changes[name]}`);
  }
  useSettingsStore.setState(({ settings, refused }) => ({
    settings: { ...settings, ...changes },
    refused: without(refused, Object.keys(changes)),
  }));
}

function without(refused: SettingsState['refused'], names: readonly string[]): SettingsState['refused'] {
  return Object.fromEntries(Object.entries(refused).filter(([name]) => !names.includes(name)));
}

/** Takes the settings a link carries; refused ones show the same message as a mistyped field. */
export function takeSettingsFromUrl(search: string): void {
  const query = new URLSearchParams(search);
  for (const name of settingNames) {
    const range = settingsTable[name];
    const typed = 'urlKey' in range ? query.get(range.urlKey) : null;
    if (typed !== null) typeSetting(name, typed);
  }
  useSettingsStore.setState(({ refused }) => ({
    refusedFromUrl: settingNames.filter((name) => name in refused),
  }));
}
