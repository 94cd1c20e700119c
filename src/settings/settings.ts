/**
 * The table of all settings. Fields, links, stored settings and messages about refused values are all made from it; their
 * texts are in `text.*.ts`. Initial values are the chapter's.
 */
import { engineNames } from '../core/engines/names';
import { languageOf, languages } from '../i18n/language';
import { parseNumber, type NumberFault, type NumberRange } from '../i18n/number';
import { readStacks, writeStacks } from './stacks';

interface Row {
  /** Key in the page's link. */
  readonly key: string;
  /**
   * What of a fit depends on it, if anything: a result with another value is then out of date. `training`: its field is
   * shown beside the fit.
   */
  readonly fit: false | 'shape' | 'training' | 'seed';
  /** Whether the browser stores the learner's choice for the next visit. A link's value counts for one visit only. */
  readonly remembered: boolean;
}

export interface NumberRow extends Row, NumberRange {
  readonly kind: 'number';
  readonly initial: number;
  /** Step of a slider. */
  readonly step: number;
}

export interface ChoiceRow extends Row {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** `undefined`: no option is chosen at first, and the page determines one itself. */
  readonly initial: string | undefined;
  /** Finds the option for a link's text, when that may be written differently from the option. */
  readonly read?: (typed: string) => string | undefined;
}

export interface SwitchRow extends Row {
  readonly kind: 'switch';
  readonly initial: boolean;
}

/** A list of stacks, as `writeStacks` writes it. */
export interface StacksRow extends Row {
  readonly kind: 'stacks';
  readonly initial: string;
}

export type SettingRow = NumberRow | ChoiceRow | SwitchRow | StacksRow;

const number = { kind: 'number', remembered: false } as const;
const whole = { ...number, whole: true, step: 1 } as const;
const choice = { kind: 'choice', remembered: false } as const;

export const settingsTable = {
  /** Training sequences. */
  samples: { ...whole, key: 'samples', fit: 'training', min: 10, max: 1_000_000, initial: 10_000 },
  batchSize: { ...whole, key: 'batch', fit: 'training', min: 1, max: 512, initial: 10 },
  epochs: { ...whole, key: 'epochs', fit: 'training', min: 1, max: 1000, initial: 1 },
  /** LSTM layers in the stack. */
  layers: { ...whole, key: 'layers', fit: 'shape', min: 1, max: 8, initial: 2 },
  /** Units of each LSTM layer. */
  units: { ...whole, key: 'units', fit: 'shape', min: 1, max: 256, initial: 20 },
  /** Input timesteps. */
  length: { ...whole, key: 'length', fit: 'shape', min: 10, max: 400, initial: 50 },
  /** Points at the end of each sequence that the model forecasts. */
  outputs: { ...whole, key: 'output', fit: 'shape', min: 1, max: 50, initial: 5 },
  learningRate: {
    ...number,
    key: 'lr',
    fit: 'training',
    min: 1e-5,
    max: 1,
    whole: false,
    step: 0.001,
    initial: 0.001,
  },
  /** How the learning rate changes over a fit. */
  schedule: {
    ...choice,
    key: 'schedule',
    fit: 'training',
    options: ['constant', 'cosine'],
    initial: 'constant',
  },
  /** Period of the damped sine of section 7.2.2, in timesteps. Its sliders change many times a second. */
  period: { ...whole, key: 'period', fit: false, min: 2, max: 200, initial: 10 },
  /** Decay of the damped sine of section 7.2.2, per timestep. */
  decay: { ...number, key: 'decay', fit: false, min: 0, max: 1, whole: false, step: 0.005, initial: 0.05 },
  /** The stacks of the depth race, its first seed, and how many seeds it has. */
  raceStacks: {
    kind: 'stacks',
    key: 'race',
    fit: false,
    remembered: false,
    initial: '1x35-2x20-3x16-4x13',
  },
  /** The last of ten seeds must be a seed, too. */
  raceSeed: { ...whole, key: 'raceseed', fit: false, min: 0, max: 4_294_967_286, initial: 1 },
  raceSeeds: { ...choice, key: 'raceseeds', fit: false, options: ['5', '10'], initial: '5' },
  seed: { ...whole, key: 'seed', fit: 'seed', min: 0, max: 4_294_967_295, initial: 7 },
  engine: { ...choice, key: 'engine', fit: false, options: ['auto', ...engineNames], initial: 'auto' },
  /** Whether relaxed SIMD is used, where it is available. */
  relaxed: { kind: 'switch', key: 'relaxed', fit: false, remembered: true, initial: false },
  /** Undefined at first: the browser's preferences decide. */
  language: {
    kind: 'choice',
    key: 'lang',
    fit: false,
    remembered: true,
    options: languages,
    initial: undefined,
    read: languageOf,
  },
} as const satisfies Record<string, SettingRow>;

type Table = typeof settingsTable;
export type SettingName = keyof Table;

type ValueOf<Of> = Of extends NumberRow
  ? number
  : Of extends SwitchRow
    ? boolean
    : Of extends StacksRow
      ? string
      : Of extends { options: readonly (infer Option)[]; initial: infer Initial }
        ? Option | Extract<Initial, undefined>
        : never;
export type Settings = { readonly [Name in SettingName]: ValueOf<Table[Name]> };

/** The settings whose rows are like `Like`. */
type NamesOf<Like> = { [Name in SettingName]: Table[Name] extends Like ? Name : never }[SettingName];
export type NumberName = NamesOf<NumberRow>;
export type ChoiceName = NamesOf<ChoiceRow>;
export type SwitchName = NamesOf<SwitchRow>;
export type StacksName = NamesOf<StacksRow>;
export type FitSettingName = NamesOf<{ fit: string }>;
export type FitSettings = Pick<Settings, FitSettingName>;

export const settingNames = Object.keys(settingsTable) as SettingName[];

/** The name of each option of a choice. */
export type OptionNames = {
  readonly [Name in ChoiceName]: Readonly<Record<Exclude<Settings[Name], undefined>, string>>;
};

/** The row of a setting of any kind. */
export const rowOf = (name: SettingName): SettingRow => settingsTable[name];

export const isNumber = (name: SettingName): name is NumberName => rowOf(name).kind === 'number';
export const isChoice = (name: SettingName): name is ChoiceName => rowOf(name).kind === 'choice';
export const isFitSetting = (name: SettingName): name is FitSettingName => settingsTable[name].fit !== false;
const fitSettingNames = settingNames.filter(isFitSetting);
/** How a model is trained, whatever its shape and seed. */
export const trainingSettingNames = settingNames.filter(
  (name): name is NamesOf<{ fit: 'training' }> => settingsTable[name].fit === 'training',
);

export const fitSettingsOf = (settings: Settings): FitSettings =>
  Object.fromEntries(fitSettingNames.map((name) => [name, settings[name]])) as FitSettings;

/** The settings in which two fits differ. */
export const differingSettings = (one: FitSettings, other: FitSettings): FitSettingName[] =>
  fitSettingNames.filter((name) => one[name] !== other[name]);

export const initialSettings = Object.fromEntries(
  settingNames.map((name) => [name, settingsTable[name].initial]),
) as Settings;

/** Why a value was refused; `text.*.ts` turns it into a sentence, which names the allowed values. */
export type SettingFault = NumberFault | 'not-an-option' | 'not-stacks';

export type ParsedSetting =
  | { readonly ok: true; readonly value: Exclude<Settings[SettingName], undefined> }
  | { readonly ok: false; readonly fault: SettingFault };

/** Reads a value that was typed, written in a link or stored. Accepts any text and never throws. */
export function parseSetting(name: SettingName, typed: string): ParsedSetting {
  const row = rowOf(name);
  if (row.kind === 'number') return parseNumber(typed, row);
  if (row.kind === 'stacks') {
    const stacks = readStacks(typed);
    return stacks === undefined
      ? { ok: false, fault: 'not-stacks' }
      : { ok: true, value: writeStacks(stacks) };
  }
  const word = typed.normalize('NFKC').trim().toLowerCase();
  const value = row.kind === 'switch' ? switched.get(word) : optionOf(row, word);
  return value === undefined ? { ok: false, fault: 'not-an-option' } : { ok: true, value };
}

const switched = new Map([
  ['0', false],
  ['1', true],
]);

function optionOf({ options, read }: ChoiceRow, word: string) {
  const found = read?.(word) ?? word;
  return options.find((option) => option.toLowerCase() === found.toLowerCase()) as
    | Settings[ChoiceName]
    | undefined;
}

/** A value as it is written in a link; `parseSetting` reads it. */
export const writeSetting = (value: Exclude<Settings[SettingName], undefined>): string =>
  typeof value === 'boolean' ? String(Number(value)) : String(value);
