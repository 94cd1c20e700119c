import { formatCount } from '../i18n/format';
import type { SettingRange } from './settings';
import type { SettingsText } from './text.en';

const range = ({ min, max }: SettingRange): string =>
  `${max >= 1000 ? formatCount(min, 'zh-CN') : min} 到 ${max >= 1000 ? formatCount(max, 'zh-CN') : max}`;

const settings: SettingsText['settings'] = {
  samples: '训练序列数',
  batchSize: '批大小',
  epochs: '训练轮数',
  layers: 'LSTM 层数',
  units: '每层单元数',
  length: '输入时间步数',
  outputs: '预测点数',
  learningRate: '学习率',
  period: '周期（时间步）',
  decay: '每步衰减',
  seed: '随机种子',
};

export const text: SettingsText = {
  settings,
  settingHint: range,
  settingFault: (name, fault, setting, kept) => {
    const what = {
      'not-a-number': '这不是一个数。',
      'not-whole': '这里要填整数。',
      'out-of-range': '超出了范围。',
    }[fault];
    return `${what}${settings[name]}可取 ${range(setting)}${setting.whole ? ' 的整数' : ''}，目前仍用 ${kept}。`;
  },
};
