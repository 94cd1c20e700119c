import { Term } from '../../glossary/Term';
import { formatAtMost, formatPower } from '../../i18n/format';
import { timesteps } from './question';
import type { SineText } from './text.en';

export const text: SineText = {
  title: '正弦波',
  lead: '围着中线一上一下，幅度不变，快慢也不变。',

  idea: (
    <p>
      只要像这里的波形一样，从中线出发、先往上走，两个数就够描述一条普通的正弦波：
      <Term id="amplitude">振幅</Term>是它离开中线最远的距离，这里是 1；<Term id="frequency">频率</Term>
      说的是摆动得多频繁，这里指整条序列里有几个完整的周期。书中的序列有 100 个点，每个
      <Term id="timestep">时间步</Term>一个，一共 5 个周期。长度除以频率，就是
      <Term id="period">周期</Term>占多少个时间步。
    </p>
  ),
  frequency: '频率（周期的个数）',
  length: '长度（时间步）',
  chapter: '用书中的值',
  period: '周期',
  periodHint: '从波峰到波峰的时间步数',
  half: '半个周期',
  halfHint: '从波谷到波峰的时间步数',
  tooFew: (period, twin) =>
    twin === 0
      ? `每个周期只有 ${period} 个点，而且每个点都恰好落在正弦穿过中线的地方：这条序列显不出波形。`
      : `每个周期只有 ${period} 个点：频率为 ${twin} 的正弦波上下颠倒过来，点的位置与它完全相同。`,
  listing: '正弦波，代入你的值',

  chart: {
    caption: '每个时间步取一个点。带底色的一段是一个周期，从波峰到波峰。',
    period: (timesteps) => `周期 ${timesteps}`,
    sine: '正弦',
    step: '时间步',
    value: '值',
    summary: (length, frequency) =>
      `${length} 个时间步上频率为 ${frequency} 的正弦波，每个周期 ${formatAtMost(length / frequency, 2)} 个时间步，值在 −1 与 1 之间。`,
  },

  notice: (
    <p>
      这里发生的一切都是局部的：值先升一阵，再降一阵。书里说，这样的起伏单层 LSTM
      就能建模：要么把序列记住，反正只有这一条；要么从最近的几个时间步推出下一个。下一节补上缺少的那一半：摆幅也在慢慢变小，肉眼要拿一个波峰同下一个波峰比，才看得出来。
    </p>
  ),

  aliasing: {
    title: '一个周期最少要几个点：混叠，以及奈奎斯特的“两个点”',
    idea: (
      <p>
        先调高频率，再缩短序列。每个周期分到的点少于十个左右时，曲线就成了折线，波峰可能落在两点之间。每个周期不到两个点时，看到的就完全是另一条更慢的波形了，点的位置却一模一样，这叫作
        <em>混叠</em>。只看序列，分不出是哪一条；所以奈奎斯特要求每个周期多于两个点。
      </p>
    ),
  },

  rule: {
    title: '知道最后两个点，就能推出后面所有的点',
    idea: (
      <p>
        最近的时间步，要几个才够用？知道周期的话，两个就够：用一个固定的数 2·cos(2π · <var>freq</var> /{' '}
        <var>length</var>) 乘以最新的点，再减去它前面的那个点。
      </p>
    ),
    caption: '带底色的，是推算标出的那个点所用的两个点。',
    summary: (timestep) => `正弦波，标出了时间步 ${timestep}，它前面的两个时间步带底色。`,
    timestep: '要推算的时间步',
    spoken: (timestep, factor, value) =>
      `时间步 ${timestep} 的 x，等于 ${factor} 乘以时间步 ${timestep - 1} 的 x，减去时间步 ${timestep - 2} 的 x，即 ${value}`,
    check: (actual, largest) =>
      `正弦在那里的真实值是 ${actual}。在整条序列上，这个规则最多差 ${largest === 0 ? '0' : formatPower(largest, 0)}，只是 64 位浮点数的舍入。`,
    notice: (
      <p>
        只要记住两个点，规则从头到尾不变：普通的正弦波对网络要求不高。这个规则还会再出现，那时固定的数从一个变成两个；到{' '}
        <a href="#evaluate">7.5</a> 里，再让它同堆叠 LSTM 比一比。
      </p>
    ),
  },

  spoken: (frequency, length, period) =>
    `时间步 i 的 x，等于 2π 乘以频率 ${frequency}，乘以 i，除以长度 ${length} 的正弦，也就是 2π i 除以 ${period} 的正弦。`,

  question: {
    prompt: (
      <p>
        一条正弦波有 120 个点，<code>freq = 3</code>。从最低点走到下一个最高点，要多少个时间步？
      </p>
    ),
    choices: {
      frequency: {
        label: String(timesteps.frequency),
        feedback:
          '这是频率：整条序列里有 3 个周期。它数的是周期，不是时间步；频率越大，每个周期分到的时间步反而越少。',
      },
      quarter: {
        label: String(timesteps.quarter),
        feedback: '这是从中线到波峰的距离。从波谷出发，还要多走同样长的一段。',
      },
      half: {
        label: String(timesteps.half),
        feedback:
          '周期是 120 / 3 = 40 个时间步，一半往上，一半往下。（书里把从最小值到最大值的这一段叫作频率。）',
      },
      period: {
        label: String(timesteps.period),
        feedback: '这是整个周期，从波谷回到波谷。走到一半就已经是波峰了。',
      },
    },
    found: ({ trough, crest }) =>
      `刚才在这 120 个点里找了一遍：第一个波谷在时间步 ${trough}，接下来的波峰在时间步 ${crest}，相隔 ${crest - trough} 个时间步。`,
  },
};
