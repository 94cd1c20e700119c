import { Term } from '../../glossary/Term';
import { formatDecimals, formatError, formatPercent } from '../../i18n/format';
import type { DampedSineText } from './text.en';

export const text: DampedSineText = {
  title: '阻尼正弦波',
  lead: '还是那样摆动，只是每过一个时间步，就弱一点。',

  idea: (
    <p>
      敲一下钟，或者拨一下钟摆：周期不变，幅度越来越小。这样的波形有一个<Term id="period">周期</Term>
      ，还有一个<Term id="decay">衰减</Term>：每过一个时间步，它的摆幅（即此刻的
      <Term id="amplitude">振幅</Term>）都按同样的比例缩小；衰减为 0.05，每步失去的不到
      5%。书里特意让所有的值都落在 0 和 1 之间：正弦减半，再加上 0.5。它平息下来时，落到的是中线 0.5，而不是
      0；一路上有两条曲线从上下两边夹着波形，这就是<Term id="envelope">包络线</Term>。
    </p>
  ),
  sliders: '周期和衰减',
  chapter: '用书中的值',
  flat: '周期为 2 时，每个点都恰好落在正弦穿过中线的地方，所以序列是平的：一个周期只有两个点，显不出波形。',

  chart: {
    caption:
      '虚线是包络线：0.5 ± 0.5 · exp(−decay · i)。细线是没有衰减的同一波形。带底色的，是以后要让模型预测的五个时间步。',
    band: '50 到 54',
    undamped: '没有衰减',
    upper: '包络线（上）',
    lower: '包络线（下）',
    wave: '阻尼正弦',
    midline: '中线',
    step: '时间步',
    value: '值',
    summary: (length, period, decay) =>
      decay === 0
        ? `${length} 个时间步上围绕 0.5 的正弦波，周期 ${period}；没有衰减，包络线一直在 0 和 1。`
        : `${length} 个时间步上围绕 0.5 的阻尼正弦波，周期 ${period}，衰减 ${decay}；${formatDecimals(Math.LN10 / decay, 0)} 个时间步之后，摆幅只剩十分之一。后面是没有衰减的同一波形，一直在 0 与 1 之间摆动。`,
  },
  stats: {
    never: '永不',
    half: '半衰期',
    halfHint: '摆幅减半所需的时间步数，ln 2 / decay',
    tenth: '失去 90% 要几个周期',
    tenthHint: 'ln 10 / decay，以周期计',
    left: '50 个时间步后还剩',
    leftHint: '与开始时的摆幅相比',
  },

  notice: (
    <>
      <p>
        一次只动一个滑块。改周期，波形拉长或压缩，包络线不动；改衰减，包络线弯曲的程度变了，波形穿过中线的位置却不动，从波谷到波峰仍是半个周期。
      </p>
      <p>
        再看带底色的那一段。衰减是书中的 0.05 时，这里还剩 8% 的摆幅；衰减取 0.1 或更大时，就剩不到 1%
        了。在这样的末尾，只要预测接近 0.5，就差不多都算对。请记住这一点。
      </p>
    </>
  ),
  listing: '阻尼正弦波，代入你的值',

  levels: {
    title: '为什么一层也许不够',
    idea: (
      <p>
        现在要同时跟住两件事：起伏很快，几个时间步就会掉头；衰减则慢得多，肉眼要把一个波峰和下一个波峰放在一起，才看得出来。书里的想法是：后一种变化也许需要再高一级的抽象，也就是再叠一层。只是“也许”：从中线量起，这种波形同样服从一个由两个点推出下一个点的规则，只不过固定的数不是
        <a href="#two-points">一个</a>
        ，而是两个。可是每条波形的这两个数各不相同，网络得从看到的点里把它们找出来。多一层有没有帮助，要测了才知道：7.1
        的自测题已经比较过一次，一层和两层不相上下。
      </p>
    ),
  },
  question: {
    prompt: <p>看时间步 50 到 54：永远回答 0.5 的误差，在下面哪一条波形上最小？</p>,
    choices: {
      quick: {
        label: '周期 10，衰减 0.05：摆得最快',
        feedback: '摆得快，不等于停得早。周期只管摆得多频繁，不管摆多久：摆幅还剩 8% 左右。',
      },
      slow: {
        label: '周期 20，衰减 0.03：摆得慢，也弱得慢',
        feedback: '每步失去 3%，到时间步 50，摆幅还剩两成多。',
      },
      lively: {
        label: '周期 12，衰减 0.02：最活跃',
        feedback: '摆幅还剩三分之一以上，永远回答 0.5 在这里误差最大。',
      },
      dying: {
        label: '周期 20，衰减 0.1：摆得慢，弱得快',
        feedback:
          '起主要作用的是衰减；周期只决定这五个点落在波形的哪一段，在这里改变不了结果。预测还没开始，这条波形就已经平息了：在这里答得准，算不上本事。',
      },
    },
    found: ({ quick, slow, lively, dying }) =>
      `刚才算了一遍，永远回答 0.5 的误差依次是 ${formatError(quick.error)}、${formatError(slow.error)}、${formatError(lively.error)} 和 ${formatError(dying.error)}；摆幅依次还剩 ${formatPercent(quick.left, 1)}、${formatPercent(slow.left, 1)}、${formatPercent(lively.left, 1)} 和 ${formatPercent(dying.left, 1)}。`,
  },
  spoken: (period, decay, factor) =>
    `时间步 i 的 x，等于 0.5 加 0.5 乘以正弦 2π i 除以 ${period}，再乘以 e 的负 ${decay} i 次方，也就是约 ${factor} 的 i 次方。`,
};
