import { formatCount } from '../i18n/format';
import type { SettingRange } from './settings';
import type { ExperimentText } from './text.en';

const range = ({ min, max }: SettingRange): string =>
  `${max >= 1000 ? formatCount(min, 'zh-CN') : min} 到 ${max >= 1000 ? formatCount(max, 'zh-CN') : max}`;

const settings: ExperimentText['settings'] = {
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

const engineNames: ExperimentText['engineNames'] = {
  auto: '自动选择',
  webgl: 'WebGL（显卡）',
  simd: 'SIMD（自研内核）',
  reference: '参考（原版 TensorFlow.js）',
};

const refusals: ExperimentText['refusals'] = {
  failed: '试过了，没有成功',
  'no-webgl': '这个浏览器的后台线程不提供 WebGL 2',
  'software-renderer': '这里的 WebGL 由处理器模拟，比直接用处理器还慢',
  'half-float-only': '这块显卡只能做 16 位浮点运算，精度不足以训练',
};

export const text: ExperimentText = {
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
  urlFaults: '链接里有些值无法使用：',
  urlEngineFault: (value) => `engine=${value}：可选 auto、webgl、simd、reference。现在由页面自动选择。`,
  urlRelaxedFault: (value) => `relaxed=${value}：可选 1（开）或 0（关）。开关保持原样。`,
  errors: {
    'out-of-memory': '内存装不下这么大的模型。请减少单元、层数或时间步，或把批改小。',
    'engine-unavailable': '这个引擎在这里无法运行。',
    busy: '正在训练。请先停止，或等它结束。',
    'no-model': '还没有训练好的模型，请先拟合一个。',
    diverged: '损失已经不是一个数：权重发散了。请调低学习率，再拟合一次。',
    'context-lost': '显卡收回了显存，模型也随之丢失。请重试，训练将从头开始。',
    'worker-died': '负责训练的后台线程中止了，或者没能加载。请重试。',
    internal: '计算核心出了错。',
  },
  errorDetail: '原始信息：',
  retry: '重试',
  useAutomatic: '由页面选择',
  engine: '引擎',
  engineNames,
  engineStarting: '正在启动……',
  engineRunning: ({ engine, variant }) =>
    variant === 'script'
      ? '自研内核，无 SIMD，较慢'
      : variant === 'relaxed'
        ? '宽松 SIMD（自研内核）'
        : engineNames[engine],
  relaxed: {
    title: '运算方式',
    label: '快速运算（宽松 SIMD）',
    sentence:
      '打开后，一次乘加可以只舍入一次，而不是两次：在有的处理器上更快，有的则不然；但结果的末几位会因机器而异，训练又会把差别放大。',
  },
  engineFailed: '无',
  timings: (measured) =>
    `每批 ${measured.map(({ engine, millisecondsPerBatch }) => `${engine} ${millisecondsPerBatch.toPrecision(2)} 毫秒`).join('，')}`,
  refusals,
  computing: '正在计算答案……',
  library: '程序库',
  libraries: { keras: 'Keras', tfjs: 'TensorFlow.js' },
  earlierFit: '这是用上一次拟合的模型得到的结果。再来一次，看看现在的模型。',
  earlierBatch: (batch) => `这是第 ${formatCount(batch, 'zh-CN')} 批之后的结果，此后拟合又前进了。`,
  stale: (names) =>
    `这是用别的设置得到的结果。此后改动了：${names.map((name) => settings[name]).join('、')}。`,
};
