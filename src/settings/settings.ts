/**
 * The one table of settings: name, range, default, URL key. Fields, the URL, imports and error messages all read it;
 * the sentences live in `text.*.ts`. Defaults are the chapter's.
 */
export interface SettingRange {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly initial: number;
  /** Key in the page's URL; absent where the architecture names none. */
  readonly urlKey?: string;
  /** Step of a slider or spinner. */
  readonly step: number;
}

export const settingsTable = {
  /** Training sequences. */
  samples: { min: 10, max: 1_000_000, whole: true, initial: 10_000, urlKey: 'samples', step: 1 },
  batchSize: { min: 1, max: 512, whole: true, initial: 10, urlKey: 'batch', step: 1 },
  epochs: { min: 1, max: 100, whole: true, initial: 1, urlKey: 'epochs', step: 1 },
  /** LSTM layers in the stack. */
  layers: { min: 1, max: 8, whole: true, initial: 2, urlKey: 'layers', step: 1 },
  /** Of every LSTM layer. */
  units: { min: 1, max: 256, whole: true, initial: 20, urlKey: 'units', step: 1 },
  /** Input timesteps. */
  length: { min: 10, max: 400, whole: true, initial: 50, urlKey: 'length', step: 1 },
  /** Points held out at the end of each sequence, to be forecast. */
  outputs: { min: 1, max: 50, whole: true, initial: 5, urlKey: 'output', step: 1 },
  learningRate: { min: 1e-5, max: 1, whole: false, initial: 0.001, urlKey: 'lr', step: 0.001 },
  /** Of the damped sine of section 7.2.2, in timesteps. */
  period: { min: 2, max: 200, whole: true, initial: 10, step: 1 },
  /** Of the damped sine of section 7.2.2, per timestep. */
  decay: { min: 0, max: 1, whole: false, initial: 0.05, step: 0.005 },
  seed: { min: 0, max: 4_294_967_295, whole: true, initial: 7, urlKey: 'seed', step: 1 },
} as const satisfies Record<string, SettingRange>;

export type SettingName = keyof typeof settingsTable;
export type Settings = Readonly<Record<SettingName, number>>;

export const settingNames = Object.keys(settingsTable) as SettingName[];

/** Of the damped sine alone, whose sliders move many times a second; a fit depends on all the others. */
const besideFit = ['period', 'decay'] as const satisfies readonly SettingName[];
export type FitSettingName = Exclude<SettingName, (typeof besideFit)[number]>;
export type FitSettings = Readonly<Record<FitSettingName, number>>;

const isOfFit = (name: SettingName): name is FitSettingName => !besideFit.some((other) => other === name);
const fitSettingNames = settingNames.filter(isOfFit);

export const fitSettingsOf = (settings: Settings): FitSettings =>
  Object.fromEntries(fitSettingNames.map((name) => [name, settings[name]])) as FitSettings;

export const initialSettings = Object.fromEntries(
  settingNames.map((name) => [name, settingsTable[name].initial]),
) as Settings;

/** What was wrong with a value; `text.*.ts` makes the sentence, which names the allowed range. */
export type SettingFault = 'not-a-number' | 'not-whole' | 'out-of-range';

export type ParsedSetting =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: SettingFault };

/** 10,000 or 10_000 or 10 000, with or without a fraction. */
const grouped = /^[+-]?[1-9]\d{0,2}([,_ ]\d{3})+(\.\d+)?$/;
const plain = /^[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i;

/**
 * Reads what a learner typed, or a URL carried: digits of any width, thousands in groups, and a comma where others
 * write a decimal point, since some keyboards have no other.
 */
export function parseSetting(name: SettingName, typed: string): ParsedSetting {
  const { min, max, whole } = settingsTable[name];
  const value = readNumber(typed.normalize('NFKC').replaceAll(/\s+/g, ' ').trim());
  if (!Number.isFinite(value)) return { ok: false, fault: 'not-a-number' };
  if (value < min || value > max) return { ok: false, fault: 'out-of-range' };
  if (whole && !Number.isInteger(value)) return { ok: false, fault: 'not-whole' };
  return { ok: true, value };
}

function readNumber(text: string): number {
  if (grouped.test(text)) return Number(text.replaceAll(/[,_ ]/g, ''));
  return plain.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
