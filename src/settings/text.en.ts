import { formatCount } from '../i18n/format';
import { readingsOf, type NumberRange } from '../i18n/number';
import type { LinkFault } from './link';
import { stackCount, stackRanges } from './stacks';
import { rowOf, settingsTable, type OptionNames, type SettingFault, type SettingName } from './settings';

const range = ({ min, max }: NumberRange): string =>
  `${max >= 1000 ? formatCount(min, 'en') : min} to ${max >= 1000 ? formatCount(max, 'en') : max}`;

const settings: Record<SettingName, string> = {
  samples: 'training sequences',
  batchSize: 'batch size',
  epochs: 'epochs',
  layers: 'LSTM layers',
  units: 'units per layer',
  length: 'input timesteps',
  outputs: 'points to forecast',
  learningRate: 'learning rate',
  schedule: 'learning-rate schedule',
  period: 'period, in timesteps',
  decay: 'decay per timestep',
  raceStacks: 'stacks of the race',
  raceSeed: 'first seed of the race',
  raceSeeds: 'seeds of the race',
  seed: 'seed',
  engine: 'engine',
  relaxed: 'Fast arithmetic (relaxed SIMD)',
  language: 'language',
};

const options: OptionNames = {
  schedule: { constant: 'constant', cosine: 'cosine, down to 0' },
  raceSeeds: { '5': '5', '10': '10' },
  engine: {
    auto: 'automatic',
    webgl: 'WebGL (graphics card)',
    simd: 'SIMD (own kernels)',
    reference: 'reference (stock TensorFlow.js)',
  },
  language: { en: 'English', 'zh-CN': '简体中文' },
};

/** "10 or 10000 (10,000)": how to write an ambiguous number so that it is accepted. */
const readings = (typed: string): string =>
  readingsOf(typed)
    .map((value) => (value < 1000 ? String(value) : `${value} (${formatCount(value, 'en')})`))
    .join(' or ');

const faultSentence = (typed: string, fault: SettingFault): string =>
  ({
    'not-a-number': 'This is not a number.',
    ambiguous: `This may mean ${readings(typed)}: write it that way.`,
    'not-whole': 'This must be a whole number.',
    'out-of-range': 'This is out of range.',
    'not-an-option': 'This is not one of the values.',
    'not-stacks': 'This is not a list of stacks.',
  })[fault];

function allowed(name: SettingName): string {
  const row = rowOf(name);
  if (row.kind === 'number') return `${row.whole ? 'whole numbers from ' : ''}${range(row)}`;
  if (row.kind === 'stacks')
    return `${stackCount.min} to ${stackCount.max} stacks, such as ${row.initial}: ${range(stackRanges.layers)} layers × ${range(stackRanges.units)} units`;
  return row.kind === 'switch' ? '1 (on) or 0 (off)' : row.options.join(', ');
}

/** Shortens a value of a link, which may be as long as a page. */
const brief = (typed: string): string => (typed.length > 40 ? `${typed.slice(0, 40)}…` : typed);

export const text = {
  settings,
  options,
  settingHint: range,
  /** Says what is wrong with a value, for fields with ranges of their own. */
  faultSentence,
  /** @param kept the value that stays in force */
  settingFault: (
    name: SettingName,
    { typed, fault }: { readonly typed: string; readonly fault: SettingFault },
    kept: number,
  ): string =>
    `${faultSentence(typed, fault)} Allowed for ${settings[name]}: ${allowed(name)}. Still in force: ${kept}.`,
  actions: {
    chapter: 'Back to the chapter’s settings',
    atChapter: 'Model, data and training have the chapter’s settings, and seed 7.',
    forget: 'Forget what this browser keeps',
    question:
      'Shall this browser forget what it keeps for this page: finished fits, ticks, opened passages, theme, language and other choices? The models of this visit stay until you leave the page; the files of the page itself stay, for use without a network.',
    yes: 'Forget it',
    no: 'Keep it',
    forgotten: (entries: number): string =>
      entries === 0
        ? 'There was nothing to forget.'
        : `Forgotten: ${entries} ${entries === 1 ? 'entry' : 'entries'}. What you do from now on is kept again.`,
  },
  link: {
    title: 'This page’s link was not read in full. The page opened without this:',
    fault: (fault: LinkFault): string => {
      if (fault.kind === 'unknown') {
        const meant = fault.nearest === undefined ? '' : ` Was ${fault.nearest} meant?`;
        return `${brief(fault.key)}: no setting has this key.${meant}`;
      }
      const entry = `${settingsTable[fault.name].key}=${brief(fault.typed)}`;
      return fault.kind === 'repeated'
        ? `${entry}: the link has this key more than once; the first value counts.`
        : `${entry}: ${faultSentence(fault.typed, fault.fault)} Allowed for ${settings[fault.name]}: ${allowed(fault.name)}.`;
    },
  },
};

export type SettingsText = typeof text;
