import { formatCount, formatDecimals, formatError } from '../../../i18n/format';
import type { FitsText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

export const text: FitsText = {
  caption: '制作本页时的两次训练，以及你的训练',
  ofPage: '本页的',
  gap: '差距',
  howToFill: (
    <>
      中途停下的训练，<a href="#evaluate">评估</a>之后才有误差。
    </>
  ),
  samples: '序列 × 轮数',
  model: ({ layers, units, batchSize, learningRate, schedule, seed }) =>
    `${layers} × ${units} 单元，批大小 ${batchSize}，学习率 ${learningRate}${schedule === 'cosine' ? '（逐渐降到 0）' : ''}，种子 ${seed}`,
  chapters: '书中的设置',
  seed: (seed) => `种子 ${seed}`,
  wentOn: (run, batch) => `从第 ${run} 次训练的第 ${count(batch)} 次更新继续`,
  rateAt: (learningRate, batch) => `第 ${count(batch)} 次更新起学习率 ${learningRate}`,
  times: (times) => `永远回答 0.5 的 ${formatDecimals(times, 2)} 倍`,
  use: '用这些设置',
  repeat: '重新拟合',
  copy: '把你的训练复制成表格',
  columns: {
    fit: '训练',
    seconds: '秒',
    engine: '引擎',
    training: '训练误差',
    fresh: '新波形误差',
    ended: '停于第几次更新',
    wentOn: '接自（第几次训练：更新次数）',
    rates: '改学习率（更新次数：新值）',
  },
  earlierVisit: '上次访问',
  earlier:
    '以前访问时的训练，浏览器保留了设置、误差和曲线，没有保留模型。凡是从种子开始、中途没有改动的，都可以按“重新拟合”重做，当时做到哪一批就到哪一批：用 SIMD 引擎、不开快速运算时，同样的设置和种子得到的模型逐位相同。',
  forget: '清除以前访问的训练',
  interrupted: {
    left: (run, { batch, batches }) =>
      `上次离开页面时，第 ${run} 次训练还没有结束：做到第 ${count(batch)} 批，共 ${count(batches)} 批。`,
    again: '它是从种子开始的，重新训练一次，曲线和模型都完全一样。',
    kept: (batch) => `页面保留了它在第 ${count(batch)} 批时的模型，可以从那里继续。`,
    gone: (run) => `它接自第 ${run} 次训练，那个模型已经不在了，所以无法继续。`,
    changed: '它中途改过学习率或引擎，模型又没有留下来，所以无法继续。',
    runAgain: '重新训练',
    goOn: (batch) => `从第 ${count(batch)} 批继续`,
    forget: '清除它',
  },
  variants: { fixed: 'simd', relaxed: '宽松 simd', script: '纯 TypeScript' },
  took: (seconds, engine) => `${engine}，${formatDecimals(seconds, 1)} 秒`,
  join: '，',
  training: '训练误差',
  fresh: (mae, draw) => (draw === 0 ? formatError(mae) : `${formatError(mae)}（测试集 ${draw + 1}）`),
  mae: '新波形误差',
  stopped: '提前停止',
  unknown: '–',
};
