import { formatCount, formatError } from '../../../i18n/format';
import type { LaboratoryText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

export const text: LaboratoryText = {
  handle: '要看哪一时刻的模型（更新次数）',
  at: (batch, loss) => (loss === undefined ? `更新 ${batch} 次后` : `更新 ${batch} 次后，损失 ${loss}`),
  fit: (id) => `第 ${id} 次训练`,
  recent: (every) => (every === 1 ? '每批' : `每 ${count(every)} 批平均`),
  leaves: (batch) => `第 ${batch} 次起跟上`,
  left: (batch, half) => `更新 ${batch} 次后，损失离开了 ${half} 处的平台，此后再没有回去。`,
  abovePlateau: (half) => `损失还高于 ${half}，也就是永远回答 0.5 的误差。`,
  onPlateau: (half) => `损失还停在 ${half} 处的平台上，也就是永远回答 0.5 的误差。`,
  wentOn: '从这里继续',
  rate: (learningRate) => `学习率 ${learningRate}`,
  useRate: (learningRate) => `从下一批起改用学习率 ${learningRate}`,
  on: (engine) => `引擎 ${engine}`,
  speed: '速度（每秒批数）',
  speeds: { 1: '1', 8: '8', 64: '64', full: '全速' },
  hint: '拖动曲线下方的手柄，或在手柄上按方向键，就能回看训练中任一时刻的模型。',
  shown: (batch) => `现在显示的是更新 ${batch} 次后的模型。`,
  error: (mae, times) => `在新波形上的误差是 ${mae}，为永远回答 0.5 的 ${times} 倍。`,
  again: (batch) => `从第 ${batch} 次更新接着训练`,
  goOn: (batch) => `从第 ${batch} 次更新继续`,
  newest: '回到最新',
  otherShape: '现在的设置说的是另一种结构的模型，不能从这个模型接着训练。',
  replace: '正在训练。要停下来，用现在的设置从显示的这一时刻继续吗？',
  oneBatch: {
    sentence: (batch, rows, before, after, fell) =>
      `第 ${count(batch)} 批，${count(rows)} 条序列：平均损失在更新前是 ${formatError(before)}，更新后是 ${formatError(after)}；其中 ${count(fell)} 条的损失变小了。`,
    losses: '这一批里每条序列的损失',
    sequence: '序列',
    before: '更新前',
    after: '更新后',
    sizes: '这次更新把权重移动了多远',
    part: '部分',
    layer: (layer) => `第 ${layer} 层`,
    head: 'Dense',
    step: '这一步的长度',
    share: '与权重长度之比',
  },
};
