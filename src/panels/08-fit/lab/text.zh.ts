import { formatCount, formatError } from '../../../i18n/format';
import type { LaboratoryText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

export const text: LaboratoryText = {
  handle: '显示哪一时刻的模型，按更新次数',
  at: (batch, loss) => (loss === undefined ? `更新 ${batch} 次后` : `更新 ${batch} 次后，损失 ${loss}`),
  fit: (id) => `第 ${id} 次拟合`,
  recent: (every) => (every === 1 ? '每个批次' : `每 ${count(every)} 个批次的平均`),
  leaves: (batch) => `${batch} 次起跟上`,
  left: (batch, half) => `更新 ${batch} 次后，它离开了 ${half} 处的平地，没有再回去。`,
  abovePlateau: (half) => `它还高于 ${half}，也就是永远回答 0.5 的误差。`,
  onPlateau: (half) => `它还没有离开 ${half} 处的平地，也就是永远回答 0.5 的误差。`,
  wentOn: '从此继续',
  rate: (learningRate) => `学习率 ${learningRate}`,
  useRate: (learningRate) => `从下一批次起用学习率 ${learningRate}`,
  on: (engine) => `引擎 ${engine}`,
  speed: '每秒批次数',
  speeds: { 1: '1', 8: '8', 64: '64', full: '全速' },
  hint: '拖动曲线下方的手柄，或在手柄上按方向键，就能回到过去。',
  shown: (batch) => `现在显示：更新 ${batch} 次后的模型。`,
  error: (mae, times) => `在新序列上的误差 ${mae}，是永远回答 0.5 的 ${times} 倍。`,
  again: (batch) => `从第 ${batch} 次更新接着训练`,
  goOn: (batch) => `从第 ${batch} 次更新继续`,
  newest: '回到最新',
  otherShape: '现在的设置是另一种形状的模型，这个模型变不成那样。',
  replace: '正在拟合。要停下它，用现在的设置从显示的时刻继续吗？',
  oneBatch: {
    sentence: (batch, rows, before, after, fell) =>
      `第 ${count(batch)} 个批次，${count(rows)} 个序列：更新前平均损失 ${formatError(before)}，更新后 ${formatError(after)}；其中 ${count(fell)} 个变小了。`,
    losses: '批次中每个序列的损失',
    sequence: '序列',
    before: '更新前',
    after: '更新后',
    sizes: '这次更新把权重移动了多远',
    part: '部分',
    layer: (layer) => `第 ${layer} 层`,
    head: 'Dense',
    step: '步长',
    share: '占权重长度',
  },
};
