import { formatCount, formatDecimals, formatError, formatPlain } from '../../../i18n/format';
import type { WaveText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');
const listed = (values: ArrayLike<number>): string =>
  Array.from(values, (value) => formatDecimals(value, 2)).join('、');

export const text: WaveText = {
  random: '换一条波形',
  choose: '选择波形',
  pattern: (period, decay) => `周期 ${period}，衰减 ${formatDecimals(decay, 3)}`,
  drawn: '你画的波形',
  pasted: (points, min, max) =>
    `你的 ${count(points)} 个数，已缩放：${formatPlain(min)} → 0，${formatPlain(max)} → 1`,
  closeUp: (outputs) => `后 ${outputs} 点：`,
  noModel: '训练完第一批，这里就会出现预测。',
  waiting: '正在计算预测。',
  caption: ({ run, batch }, mae, alwaysHalf) =>
    `在这条波形上，误差是 ${formatError(mae)}，永远回答 0.5 是 ${formatError(alwaysHalf)}。第 ${run} 次训练，更新 ${count(batch)} 次后。`,
  nothingFollows: ({ run, batch }) => `后面没有点，无从比较。第 ${run} 次训练，更新 ${count(batch)} 次后。`,
  tooFewPoints: (points, timesteps) =>
    `你的波形只有 ${points} 个点，这个模型要 ${timesteps} 个：请在图上重画，或者多粘贴一些。`,
  summary: (name, timesteps, forecast, expected) =>
    [
      `一条 ${timesteps} 个点的波形：${name}。`,
      expected === undefined ? '' : `后面的点是 ${listed(expected)}。`,
      forecast === undefined ? '' : `预测是 ${listed(forecast)}。`,
    ].join(''),
  timestep: '时间步',
  expected: '真实值',
  forecast: '预测值',
  draw: '用鼠标或手指直接在图上画，或者拖动滑块，或者粘贴一串数。',
  paste: (timesteps, all) => `一串数，按时间先后：至少 ${timesteps} 个；有 ${all} 个就能核对预测`,
  usePasted: '用这些数',
  fault: (fault, timesteps) => {
    switch (fault.fault) {
      case 'too-few':
        return `${fault.count === 0 ? '这里没有数' : `只有 ${count(fault.count)} 个数`}，至少要 ${timesteps} 个。`;
      case 'constant':
        return `所有的数都是 ${formatPlain(fault.value)}，没法缩放到 0 和 1 之间。至少要有两个不同的数。`;
      case 'missing':
        return `第 ${count(fault.position)} 项是空的：两个分隔符之间要有一个数。`;
      case 'ambiguous':
        return `第 ${count(fault.position)} 项“${fault.entry}”可能是一个数，也可能是几个数。小数请用点，数与数之间请用空格或分号。`;
      case 'out-of-range':
        return `第 ${count(fault.position)} 项“${fault.entry}”太大，最大只能到 1e300。`;
      case 'not-a-number':
      case 'not-whole':
        return `第 ${count(fault.position)} 项“${fault.entry}”不是数。这里只要数，不要标题和单位。`;
    }
  },
};
