import { formatAtMost, formatCount, formatError, formatPercent, formatPlain } from '../../i18n/format';
import type { Missed } from './judge';
import { limitNames, type ItemName, type Task } from './task';
import type { TaskText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

const written: Readonly<Record<ItemName, (value: number) => string>> = {
  mae: formatPlain,
  ofhalf: (value) => `${formatAtMost(100 * value, 2)}%`,
  samples: (value) => `训练序列 ${count(value)} 条`,
  epochs: (value) => `训练 ${count(value)} 轮`,
  layers: (value) => `LSTM ${count(value)} 层`,
  units: (value) => `每层 ${count(value)} 个单元`,
  seconds: (value) => `训练时间 ${count(value)} 秒`,
};

function sentence(task: Task): string {
  const goals = [
    ...(task.mae === undefined ? [] : [`低于 ${written.mae(task.mae)}`]),
    ...(task.ofhalf === undefined ? [] : [`低于“永远回答 0.5”误差的 ${written.ofhalf(task.ofhalf)}`]),
  ];
  const limits = limitNames.flatMap((name) => {
    const value = task[name];
    return value === undefined ? [] : [written[name](value)];
  });
  const within = limits.length === 0 ? '' : `；上限：${limits.join('，')}`;
  return `要求：测试误差${goals.join('，并且')}${within}。`;
}

function missedItem(task: Task, { name, value }: Missed): string {
  const asked = task[name] ?? Number.NaN;
  if (name === 'mae') return `误差是 ${formatError(value ?? Number.NaN)}，没有低于 ${written.mae(asked)}`;
  if (name === 'ofhalf')
    return `误差是“永远回答 0.5”的 ${formatPercent(value ?? Number.NaN, 1)}，没有低于 ${written.ofhalf(asked)}`;
  if (value === undefined)
    return `是否不超过“${written[name](asked)}”无法确认，因为这次训练接着另一次进行，或者用时不明`;
  return `${written[name](name === 'seconds' ? Math.ceil(value) : value)}，超过了上限 ${count(asked)}`;
}

export const text: TaskText = {
  title: '你的任务',
  sentence,
  unreadable: (item) =>
    item === ''
      ? '本页链接里的任务没有本页能评判的目标。请重新索取链接；其他一切照常。'
      : `本页链接里的任务，“${item.length > 40 ? `${item.slice(0, 40)}…` : item}”这一处无法识别。请重新索取链接；其他一切照常。`,
  status: {
    'no-model': '先在 7.4 训练一个模型，然后由本页评判。',
    training: '训练还在进行，等模型停下来再评判。',
    'not-evaluated': '显示的模型还没有在第一个测试集上评估。',
  },
  judge: '评判显示的模型',
  judging: '正在评估……',
  verdict: (task, { isReached, missed }, mae) =>
    isReached
      ? `已完成：测试误差是 ${formatError(mae)}。`
      : `未完成：${missed.map((one) => missedItem(task, one)).join('；')}。`,
};
