/** The learner's settings. They are always valid; the last refused input of each field is kept beside its good value. */
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { remembered } from '../ui/remembered';
import { readLink, type LinkFault } from './link';
import {
  fitSettingsOf,
  initialSettings,
  isFitSetting,
  isNumber,
  parseSetting,
  settingNames,
  settingsTable,
  writeSetting,
  type FitSettingName,
  type FitSettings,
  type NumberName,
  type SettingFault,
  type SettingName,
  type Settings,
} from './settings';

export interface RefusedSetting {
  readonly typed: string;
  readonly fault: SettingFault;
}

interface SettingsState {
  readonly settings: Settings;
  readonly refused: Partial<Readonly<Record<NumberName, RefusedSetting>>>;
  /** Refused entries of the page's link, each until the learner sets that setting. Refused input of fields is not in here. */
  readonly linkFaults: readonly LinkFault[];
  /** Settings that are written to the address even if they have the chapter's value: see `writeLink`. */
  readonly stated: readonly SettingName[];
}

export const useSettingsStore = create<SettingsState>(() => ({
  settings: initialSettings,
  refused: {},
  linkFaults: [],
  stated: [],
}));

/** The settings of a fit. Components that use it are not rendered again while the damped sine's sliders move. */
export const useFitSettings = (): FitSettings =>
  useSettingsStore(useShallow(({ settings }) => fitSettingsOf(settings)));

export const currentFitSettings = (): FitSettings => fitSettingsOf(currentSettings());

export const currentSettings = (): Settings => useSettingsStore.getState().settings;

/** Settings of a fit whose field holds a refused value: a fit would use another value than the learner sees. */
export const refusedFitSettings = ({
  refused,
}: Pick<SettingsState, 'refused'>): (FitSettingName & NumberName)[] =>
  settingNames.filter((name): name is FitSettingName & NumberName => isFitSetting(name) && name in refused);

/** Sets a setting from the text typed into its field. If the value is refused, the last good one stays in force. */
export function typeSetting(name: NumberName, typed: string): void {
  const parsed = parseSetting(name, typed);
  if (parsed.ok) take({ [name]: parsed.value });
  else {
    useSettingsStore.setState(({ refused }) => ({
      refused: { ...refused, [name]: { typed, fault: parsed.fault } },
    }));
  }
}

/** Sets values that are known to be allowed, as a slider or a preset does. @throws RangeError for a value that is not */
export function changeSettings(changes: Partial<Settings>): void {
  for (const name of settingNames) {
    const value = changes[name];
    if (value !== undefined && !parseSetting(name, writeSetting(value)).ok) {
      throw new RangeError(`${name}: ${value}`);
    }
  }
  take(changes);
}

/** Choices of the reader, of which the chapter says nothing. */
const choices: ReadonlySet<SettingName> = new Set(['engine', 'relaxed', 'language']);
const chapterNames = settingNames.filter((name) => !choices.has(name));

/** Sets all settings back to the chapter's, and forgets refused inputs. */
export const backToChapter = (): void =>
  take(Object.fromEntries(chapterNames.map((name) => [name, initialSettings[name]])));

export const isAtChapter = ({ settings, refused }: Pick<SettingsState, 'settings' | 'refused'>): boolean =>
  chapterNames.every((name) => settings[name] === initialSettings[name] && !(name in refused));

/** Forgets refused inputs, so that their fields show the values in force again. */
export function dropRefused(names: readonly NumberName[]): void {
  useSettingsStore.setState(({ refused }) => ({ refused: without(refused, names) }));
}

/** Stores the settings that the browser remembers, after a choice of the learner. */
function take(changes: Partial<Settings>): void {
  const changed = settingNames.filter((name) => changes[name] !== undefined);
  for (const name of changed) {
    const value = changes[name];
    if (value !== undefined) kept.get(name)?.write(writeSetting(value));
  }
  useSettingsStore.setState(({ settings, refused, linkFaults, stated }) => {
    const isMended = (fault: LinkFault): boolean => fault.kind !== 'unknown' && changed.includes(fault.name);
    const stating = changed.filter(
      (name) =>
        settingsTable[name].remembered ||
        linkFaults.some((fault) => fault.kind !== 'unknown' && fault.name === name),
    );
    return {
      settings: { ...settings, ...changes },
      refused: without(refused, changed),
      linkFaults: linkFaults.some(isMended) ? linkFaults.filter((fault) => !isMended(fault)) : linkFaults,
      stated: stating.every((name) => stated.includes(name)) ? stated : [...new Set([...stated, ...stating])],
    };
  });
}

function without(refused: SettingsState['refused'], names: readonly SettingName[]): SettingsState['refused'] {
  const left = Object.entries(refused).filter(([name]) => !names.some((other) => other === name));
  return left.length === Object.keys(refused).length ? refused : Object.fromEntries(left);
}

/** The stored settings, each as it is written in a link. */
const kept = new Map(
  settingNames
    .filter((name) => settingsTable[name].remembered)
    .map((name) => [
      name,
      remembered({
        name,
        accept: (entry) => (parseSetting(name, String(entry)).ok ? String(entry) : undefined),
      }),
    ]),
);

/**
 * Opens the page with the chapter's settings, overridden by the stored settings, and these by the link. A refused number
 * of the link is shown in its field as if it had been typed there.
 */
export function openSettings(query: string): void {
  const rememberedQuery = [...kept].flatMap(([name, { read }]) => {
    const value = read();
    return value === undefined ? [] : [`${settingsTable[name].key}=${encodeURIComponent(value)}`];
  });
  const link = readLink(query);
  const refused = link.faults.flatMap((fault) =>
    fault.kind === 'refused' && isNumber(fault.name) ? [[fault.name, fault] as const] : [],
  );
  useSettingsStore.setState({
    settings: { ...initialSettings, ...readLink(rememberedQuery.join('&')).settings, ...link.settings },
    refused: Object.fromEntries(refused.map(([name, { typed, fault }]) => [name, { typed, fault }])),
    linkFaults: link.faults,
    stated: settingNames.filter((name) => settingsTable[name].remembered && name in link.settings),
  });
}
