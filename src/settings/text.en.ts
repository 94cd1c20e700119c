import { formatCount } from '../i18n/format';
import type { SettingFault, SettingName, SettingRange } from './settings';

const range = ({ min, max }: SettingRange): string =>
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
  period: 'period, in timesteps',
  decay: 'decay per timestep',
  seed: 'seed',
};

export const text = {
  settings,
  settingHint: (setting: SettingRange): string => range(setting),
  settingFault: (name: SettingName, fault: SettingFault, setting: SettingRange, kept: number): string => {
    const what = {
      'not-a-number': 'This is not a number.',
      'not-whole': 'This must be a whole number.',
      'out-of-range': 'This is out of range.',
    }[fault];
    return `${what} Allowed for ${settings[name]}: ${setting.whole ? 'whole numbers from ' : ''}${range(setting)}. Still in force: ${kept}.`;
  },
};

export type SettingsText = typeof text;
