import { Term } from '../../glossary/Term';
import { formatDecimals, formatError, formatSigned } from '../../i18n/format';
import { shiftOf, waves } from './question';
import type { PredictText } from './text.en';

const wave: PredictText['wave'] = (period, decay) =>
  `周期 ${period} 个时间步，衰减 ${formatDecimals(decay, 3)}`;

export const text: PredictText = {
  title: '预测一条序列',
  lead: '一条波形，遮住最后几个点。模型说接下来会怎样？',

  idea: (
    <p>
      一千条波形的平均值可以用来比较模型，却说不清每一条上究竟发生了什么。那就抽一条新序列，把最后几个点以外的部分交给模型，再把它的预测叠在真正的后续上。所有预测点都在序列结束时由
      Dense 层一次给出：模型是<Term id="many-to-one">多对一</Term>的，并不会把自己的预测再喂回去。
    </p>
  ),
  listing: '预测一条，并画出来',
  run: '预测一条新序列',
  running: '正在预测……',
  mae: '这次预测的平均绝对误差',
  notYet: '还没有预测',
  wave,
  shipped: (which) =>
    `这是本页自带模型的预测：书中的那个模型，制作本页时用种子 7 拟合而成。这条波形${which}。在前面拟合你自己的模型，再用它来预测，图和表就换成你的。`,
  said: (wave, summary) => `这条波形：${wave}。${summary}`,
  another: '换一条波形',

  chart: {
    step: '时间步',
    value: '值',
    input: '模型看到的',
    expected: '真实值',
    predicted: '预测值',
    closeUp: '同一次预测的特写：纵轴只覆盖这几个点，所以很小的误差也显得很大。',
    summary: (points, mae, alwaysHalf) =>
      `输入之后的 ${points} 个预测点，与真实值平均相差 ${formatError(mae)}；要是永远回答 0.5，平均相差 ${formatError(alwaysHalf)}。`,
  },
  table: {
    caption: '逐点比较',
    step: '时间步',
    expected: '真实值',
    predicted: '预测值',
    error: '差',
  },
  notice: (
    <p>
      书里画出了一次这样的预测，说至少在那一次、那一条上，看着还算合理。多抽几条看看。波形快平的时候，什么预测都显得很准，因为那里的一切都接近
      0.5；特写图和图注里的第二个数就没那么客气了。衰减慢的波形更说明问题：预测是跟着波形转弯，还是只往中线缩？波形还很活跃，预测却是平的，说明模型只学会了平均值，还没学会起伏。
    </p>
  ),

  question: {
    prompt: (
      <p>
        让本页自带的模型再预测三条波形。其中有一条，还不如五次都回答
        0.5。是哪一条？还是说，根本没有这样的波形？
      </p>
    ),
    choices: {
      slow: {
        label: `${wave(waves.slow.period, waves.slow.decay)}：直到最后都很活跃`,
        feedback: '过了 50 个点还在大幅摆动，正是 0.5 最吃亏的地方；摆得又慢，模型跟得很好。',
      },
      quick: {
        label: `${wave(waves.quick.period, waves.quick.decay)}：很活跃，而且摆得最快`,
        feedback: '模型在这里确实错得最多：升得太晚，也升得不够。可是波形摆得这么大，0.5 也好不到哪儿去。',
      },
      dying: {
        label: `${wave(waves.dying.period, waves.dying.decay)}：到那时差不多平了`,
        feedback:
          '预测看上去完美，其实不然：五个回答都偏向同一边。这并不是模型不把小误差当回事：用平均绝对误差训练，差百分之一和差十分之一，对权重的拉力一样大。只是学习率始终不降，最后几步还会把所有回答一起推偏。让学习率降下来，这个偏差就没了。',
      },
      none: {
        label: '没有：它毕竟是训练过的',
        feedback: '训练过，是说平均误差更小。单独一条波形上，什么都可能发生；所以才要一条一条地看预测。',
      },
    },
    found: ({ slow, quick, dying }) => (
      <>
        刚才预测了一遍，模型对 0.5：第一条 {formatError(slow.mae)} 对 {formatError(slow.alwaysHalf)}，第二条{' '}
        {formatError(quick.mae)} 对 {formatError(quick.alwaysHalf)}，第三条 {formatError(dying.mae)} 对{' '}
        {formatError(dying.alwaysHalf)}，五个回答平均偏 {formatSigned(shiftOf(dying), 4)}。
      </>
    ),
  },
};
