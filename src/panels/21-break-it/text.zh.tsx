import { formatDecimals, formatError } from '../../i18n/format';
import type { BreakVerdict } from './breaks';
import type { BreakItText } from './text.en';

const compared = ({ whole, broken, half }: BreakVerdict, at: string, unbroken: string): string =>
  `${at}误差是 ${formatError(broken)}，是${unbroken} ${formatError(whole)} 的 ${formatDecimals(broken / whole, 1)} 倍，${broken < half ? '仍小于' : '大于'}永远回答 0.5 的 ${formatError(half)}。`;

export const text: BreakItText = {
  title: '难倒它',
  lead: '模型学会了什么，看它在哪里失灵就知道。先猜，再看。',
  waves: '没见过的波形',
  wavesIdea: (
    <p>
      本页自带的模型只用完整的阻尼正弦训练过：周期 10 到 20，衰减 0.01 到
      0.1。下面每幅图都从这样的波形出发，一步步变成别的波形；每个误差都是十条或十一条波形的平均。
    </p>
  ),
  choose: '改变什么',
  times: '误差的倍数',
  guessed: (guess) => `你猜的是 ${guess} 倍。`,
  model: '本页自带的模型',
  half: '永远回答 0.5',
  error: '平均绝对误差',
  waiting: '正在计算。',
  breaks: {
    period: {
      label: '周期 25',
      question: '周期是 25 时，模型的误差是周期 15 时的几倍？',
      wave: '一条周期 25 的波形：模型看到的点、真实后续和模型的预测。',
      curve: '周期 10 到 30 时的误差，取十种衰减的平均。训练用的是 10 到 20。',
      x: '周期（时间步）',
      truth: (verdict) => `${compared(verdict, '周期 25 时，', '周期 15 时')}训练时从没见过这么慢的波形。`,
    },
    decay: {
      label: '衰减 0',
      question: '完全不衰减时，模型的误差是衰减 0.02 时的几倍？',
      wave: '一条不衰减的波形，以及模型的预测。',
      curve: '衰减 0 到 0.1 时的误差，取十一种周期的平均。训练用的是 0.01 到 0.1。',
      x: '每步衰减',
      truth: (verdict) =>
        `${compared(verdict, '衰减为 0 时，', '衰减 0.02 时')}不过，这时的真实值离 0.5 也更远：衰减 0.02 时，永远回答 0.5 的误差是 ${formatError(verdict.wholeHalf)}。`,
    },
    gap: {
      label: '缺一段',
      question: '把结尾前不远的二十个点换成 0.5，误差会变成原来的几倍？',
      wave: '一条缺了二十个点的波形；最后五个点还在。',
      curve: '误差随最后五点之前缺失的点数而变，取十一种周期的平均。',
      x: '缺失的点数',
      truth: (verdict) =>
        `${compared(verdict, '缺二十个点时，', '不缺时')}模型不知道那里缺了点：在它看来，波形在那一段就是平的。`,
    },
    drawn: {
      label: '画出来的波形',
      question: '换成周期相同的方波，误差是正弦波上的几倍？',
      wave: '一条照样衰减的方波，以及模型的预测。',
      curve: '从正弦波（0）逐渐变到方波（1）时的误差，取十一种周期的平均。',
      x: '方波的比例',
      truth: (verdict) =>
        `${compared(verdict, '在方波上，', '正弦波上')}方波会突然跳变，训练用的正弦波从不跳变。`,
    },
  },
  draw: (
    <p>
      在 <a href="#fit">7.4</a> 的曲线旁，可以自己画一条波形，或者粘贴一条，看你的模型怎样预测它。
    </p>
  ),
  fits: '不利条件下的训练',
  compared: '误差与永远回答 0.5 相比',
  orders: [
    { value: 'smaller', label: '明显更小' },
    { value: 'same', label: '差不多' },
    { value: 'larger', label: '更大' },
  ],
  press: '按下按钮训练，答案就会出现在这里。',
  fitTruth: (mae, half, guess) =>
    `误差是 ${formatError(mae)}，为永远回答 0.5（${formatError(half)}）的 ${formatDecimals(mae / half, 2)} 倍。${guess === undefined ? '' : `你猜的是：${guess}。`}`,
  brokenFits: {
    rate: {
      label: '用学习率 0.5 训练',
      question: '照书中的设置训练，只把学习率放大到 500 倍，结果会怎样？',
      why: (mae, half) =>
        mae < 0.9 * half
          ? '用这个种子，这么大的步子竟也学到了东西。'
          : '我们用种子 1 和 7 试过：这么大的步子把几乎所有的门都推到了全开或全关，不管来的是哪条波形，回答都一样。',
    },
    units: {
      label: '每层只用一个单元训练',
      question: '照书中的设置训练，只是每层仅用一个单元，结果会怎样？',
      why: (mae, half) =>
        mae < 0.9 * half
          ? '用这个种子，每层只记一个数，也有点用处。'
          : '每层只记一个数，更新 1,000 次之后，还只会回答中间值。',
    },
  },
};
