import { formatCount } from '../i18n/format';
import { readingsOf, type NumberRange } from '../i18n/number';
import { stackCount, stackRanges } from './stacks';
import { rowOf, settingsTable, type SettingFault, type SettingName } from './settings';
import type { SettingsText } from './text.en';

const range = ({ min, max }: NumberRange): string =>
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
  schedule: '学习率调度',
  period: '周期（时间步）',
  decay: '每步衰减',
  raceStacks: '赛跑的模型',
  raceSeed: '赛跑的第一个种子',
  raceSeeds: '赛跑的种子数',
  seed: '随机种子',
  engine: '引擎',
  relaxed: '快速运算（宽松 SIMD）',
  language: '语言',
};

const options: SettingsText['options'] = {
  schedule: { constant: '保持不变', cosine: '按余弦降到 0' },
  raceSeeds: { '5': '5', '10': '10' },
  engine: {
    auto: '自动选择',
    webgl: 'WebGL（显卡）',
    simd: 'SIMD（自研内核）',
    reference: '参考（原版 TensorFlow.js）',
  },
  language: { en: 'English', 'zh-CN': '简体中文' },
};

const readings = (typed: string): string =>
  readingsOf(typed)
    .map((value) => (value < 1000 ? String(value) : `${value}（${formatCount(value, 'zh-CN')}）`))
    .join('，也可能是 ');

const faultSentence = (typed: string, fault: SettingFault): string =>
  ({
    'not-a-number': '这不是一个数。',
    ambiguous: `这可能是 ${readings(typed)}。请写成其中一种。`,
    'not-whole': '这里要填整数。',
    'out-of-range': '超出了范围。',
    'not-an-option': '没有这个选项。',
    'not-stacks': '这不是一组模型的写法。',
  })[fault];

function allowed(name: SettingName): string {
  const row = rowOf(name);
  if (row.kind === 'number') return `${range(row)}${row.whole ? ' 的整数' : ''}`;
  if (row.kind === 'stacks')
    return `${stackCount.min} 到 ${stackCount.max} 个模型，写法如 ${row.initial}：${range(stackRanges.layers)} 层 × ${range(stackRanges.units)} 个单元`;
  return row.kind === 'switch' ? '1（开）或 0（关）' : row.options.join('、');
}

const brief = (typed: string): string => (typed.length > 40 ? `${typed.slice(0, 40)}……` : typed);

export const text: SettingsText = {
  settings,
  options,
  settingHint: range,
  faultSentence,
  settingFault: (name, { typed, fault }, kept) =>
    `${faultSentence(typed, fault)}${settings[name]}可取 ${allowed(name)}，目前仍用 ${kept}。`,
  actions: {
    chapter: '恢复书中的设置',
    atChapter: '模型、数据和训练都用书中的设置，种子为 7。',
    forget: '清除浏览器保留的内容',
    question:
      '要清除这个浏览器为本页保留的内容吗？包括完成的训练、勾选、展开的段落、主题、语言和其他选择。这次访问训练的模型会留到你离开页面为止；供离线使用的网页文件会保留。',
    yes: '清除',
    no: '保留',
    forgotten: (entries) =>
      entries === 0 ? '没有需要清除的内容。' : `已清除 ${entries} 项。此后的操作仍会保留。`,
  },
  link: {
    title: '链接里有几处无法识别，打开页面时没有采用：',
    fault: (fault) => {
      if (fault.kind === 'unknown') {
        const meant = fault.nearest === undefined ? '' : `是不是想写 ${fault.nearest}？`;
        return `${brief(fault.key)}：没有这个设置。${meant}`;
      }
      const entry = `${settingsTable[fault.name].key}=${brief(fault.typed)}`;
      return fault.kind === 'repeated'
        ? `${entry}：链接里不止一次写了它，以第一个为准。`
        : `${entry}：${faultSentence(fault.typed, fault.fault)}${settings[fault.name]}可取 ${allowed(fault.name)}。`;
    },
  },
};
