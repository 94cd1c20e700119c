import { Term } from '../../glossary/Term';
import { formatAtMost, formatPower } from '../../i18n/format';
import { Formula } from '../../ui/Formula';
import { timesteps } from './question';
import type { SineText } from './text.en';

export const text: SineText = {
  title: '正弦波',
  lead: '围着中线一上一下，幅度不变，快慢也不变。',

  idea: (
    <>
      <p>
        本章的问题从一种来回的摆动说起。描述一条普通的正弦波，两个数就够了。
        <Term id="amplitude">振幅</Term>是它离开中线最远的距离，这里是 1；<Term id="frequency">频率</Term>
        是它摆得多勤，这里指整条序列里有几个完整的波。书中的序列有 100 个点，每个
        <Term id="timestep">时间步</Term>一个，一共 5 个波。
      </p>
      <Formula>
        <var>x</var>
        <sub>
          <var>i</var>
        </sub>{' '}
        = sin(2π · <var>freq</var> · <var>i</var> / <var>length</var>)
      </Formula>
      <p>
        长度除以频率，得到<Term id="period">周期</Term>
        ，也就是从一个波峰到下一个波峰要走多少个时间步。往后提到节奏，说的都是周期。它既包括往上走，也包括往下走。那篇中文文章把最低点到最高点的这一段叫作频率，其实它既不是频率，也不是周期，而是半个周期。
      </p>
    </>
  ),
  frequency: '频率（波的个数）',
  length: '长度（时间步）',
  chapter: '用书中的值',
  amplitude: '振幅',
  amplitudeHint: '正弦的中线到波峰',
  period: '周期',
  periodHint: '波峰到波峰的时间步数',
  half: '半个周期',
  halfHint: '波谷到波峰的时间步数',
  tooFew: (period, twin) =>
    twin === 0
      ? `这里每个波只有 ${period} 个点，而且每个点都恰好落在正弦穿过中线的地方。波还在，只是这条序列没有显出来。`
      : `这里每个波只有 ${period} 个点。频率为 ${twin} 的波上下颠倒过来，点的位置与它完全相同：只看这条序列，谁也分不清是哪一个。`,
  listing: '正弦波，代入你的值',

  chart: {
    caption: '正弦波，每个时间步取一个点。带底色的一段是一个周期，从波峰到波峰。',
    period: (timesteps) => `周期 ${timesteps}`,
    sine: '正弦',
    step: '时间步',
    value: '值',
    summary: (length, frequency) =>
      `${length} 个时间步上频率为 ${frequency} 的正弦波，每个波 ${formatAtMost(length / frequency, 2)} 个时间步，值在 −1 与 1 之间。`,
  },

  notice: (
    <p>
      先调高频率，再缩短序列。波会越挤越密；每个波分到的点少于十个左右时，曲线就成了折线，波峰落到了两点之间。每个波不到两个点时，看到的就完全是另一条波了。
    </p>
  ),

  rule: {
    title: '单独一层 LSTM 已经学得会的',
    idea: (
      <p>
        这里发生的一切都是局部的：值先升一阵，再降一阵。书里说，这样的运动普通的 LSTM
        就能建模，办法有两个：把序列记住，反正只有这一条；或者从最近的几个时间步推出下一个。最近几个才够？如果知道节奏，两个就够：用一个固定的数
        2·cos(2π · <var>freq</var> / <var>length</var>) 乘以最新的点，再减去它前面的那个点。
      </p>
    ),
    timestep: '要推算的时间步',
    check: (actual, largest) =>
      `正弦在那里的真实值是 ${actual}。在整条序列上，这个规则最多差 ${largest === 0 ? '0' : formatPower(largest, 0)}，只是 64 位浮点数的舍入。`,
    notice: (
      <p>
        这个规则只要记住两个点，而且从头到尾不变。可见普通的正弦波对网络要求不高。下一节补上缺少的那一半：一种比一个波慢得多的变化。
      </p>
    ),
  },

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
          '这是频率：整条序列里有 3 个波。它数的是波，不是时间步；频率越大，每个波分到的时间步反而越少。',
      },
      quarter: {
        label: String(timesteps.quarter),
        feedback: '这是从中线到波峰的距离。从波谷出发，还要多走同样长的一段。',
      },
      half: {
        label: String(timesteps.half),
        feedback: '周期是 120 / 3 = 40 个时间步，一半往上，一半往下。',
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
