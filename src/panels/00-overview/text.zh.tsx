import { formatError } from '../../i18n/format';
import { waves } from './question';
import { stranger } from './unknown-wave';
import type { OverviewText } from './text.en';

export const text: OverviewText = {
  title: '你将做出什么',
  lead: '一个网络：读完一段渐渐平息的波形，预测接下来的几个点。',

  problem: (shown, hidden) => (
    <p>
      拨一下琴弦，每摆一次，幅度就小一点。上图用 {shown + hidden} 个数记下这样的振动。本章的网络由两个 LSTM
      层叠成，看到前 {shown} 个，要预测后 {hidden}{' '}
      个。波形摆得多快、平息得多快，没有人告诉网络，全靠它从这些点里看出来。波形早早平息时，预测显得很准，可是回答
      0.5 也很准，往往还更准：误差要放在一起比，才有意义。
    </p>
  ),
  wave: '波形',
  period: '周期（时间步）',
  decay: '每步衰减',
  caption: {
    shipped: (seed, mae) =>
      `本页自带的模型：层数、单元数和训练设置都照书中的，事先用种子 ${seed} 训练好；在 1,000 条没见过的波形上，平均绝对误差（下文简称误差）是 ${formatError(mae)}。后面只要不改设置，用 SIMD 引擎（见“设置”）点一下“开始拟合”，你的浏览器就会算出一模一样的权重。`,
    initial: () => '本页自带的模型训练之前的样子：权重是随机的，还没有见过任何波形。',
    own: () => '你训练的模型。',
  },
  summary: (shown, hidden, mae) =>
    mae === undefined
      ? `一条在 ${shown + hidden} 个时间步内渐渐平息的波形，最后 ${hidden} 个点待预测。`
      : `一条在 ${shown + hidden} 个时间步内渐渐平息的波形，模型预测最后 ${hidden} 个点的误差是 ${formatError(mae)}。`,
  waiting: {
    loading: '正在加载模型的权重……',
    failed: '模型的权重没能加载。请到后面自己训练一个。',
  },
  result: (mae, half, familiar) => {
    const both = `在这条波形上，模型的误差是 ${formatError(mae)}，永远回答 0.5 的误差是 ${formatError(half)}。`;
    return familiar
      ? both
      : `${both}模型只在周期 10 到 20、衰减 0.01 到 0.1 的波形上训练过，这一条不在其中。`;
  },
  guess: {
    question: `模型训练时见过的周期是 10 到 20。有一条波形的周期是 ${stranger.period}，比它见过的都慢，模型会怎么答？`,
    label: '预测',
    options: {
      follows: '跟着波形走，只是没那么准',
      flat: '拿不准，答 0.5 上下',
      beyond: '远远冲过了头',
    },
    truth: (behaviour, guess, mae, half) => {
      const does = {
        follows: '它跟着波形走',
        flat: '它守在 0.5 附近',
        beyond: '它远远冲过了头',
        otherwise: '三种都不是',
      }[behaviour ?? 'otherwise'];
      const verdict = guess === undefined ? '' : guess === behaviour ? '猜中了。' : '没猜中。';
      return `${verdict}${does}：误差是 ${formatError(mae)}，而永远回答 0.5 的误差是 ${formatError(half)}。`;
    },
    caption: `周期 ${stranger.period}，衰减 ${stranger.decay}；训练时模型只见过 10 到 20 的周期。它照常作答，没有任何提醒。`,
  },
  notice: <p>一旦超出训练时见过的范围，网络并不知道自己不知道。</p>,

  question: {
    prompt: (
      <p>
        两条波形，周期都是 {waves.dying.period}。一条衰减为 {waves.dying.decay}，很快平息；另一条衰减为{' '}
        {waves.lively.decay}，平息得很慢。在哪一条上，模型的预测胜过永远回答 0.5？
      </p>
    ),
    choices: {
      dying: {
        label: '很快平息的那一条',
        feedback:
          '这条上的误差确实小得多，预测却不如 0.5：波形已经差不多停下来了，0.5 比模型预测的五个点离它更近。',
      },
      lively: {
        label: '平息得很慢的那一条',
        feedback: '误差虽然大了好几倍，可是永远回答 0.5 的误差更大，模型的还不到它的一半。',
      },
      both: {
        label: '两条都是',
        feedback: '其中一条已经差不多停下来了，在那里，0.5 比模型的预测更准。',
      },
      neither: {
        label: '两条都不是',
        feedback: '模型还是学到了东西的：平息得慢的那条还在摆动，模型就跟上了。',
      },
    },
    found: ({ dying, lively }) =>
      `刚才各预测了一次：在很快平息的那条上，模型的误差是 ${formatError(dying.mae)}，永远回答 0.5 的误差是 ${formatError(dying.alwaysHalf)}；在另一条上，分别是 ${formatError(lively.mae)} 和 ${formatError(lively.alwaysHalf)}。`,
  },

  code: (
    <p>
      有了 <code>model</code>
      ，预测的代码不过这么几行。模型从哪里来，正是这一页接下来要讲的。本页凡对应书中一节的地方，都给出 Keras
      和 TensorFlow.js 两种写法，其中的数值就是你设定的值。
    </p>
  ),
  listing: '上面的预测',

  goals: (
    <>
      <p>
        普通的 LSTM 你已经见过了，英文里常叫它 vanilla
        LSTM：一个隐藏层，若干记忆单元，再加上整理成合适形状的数据。读完这一页，你会明白为什么要把好几层叠起来、在
        Keras 里怎么叠，能把阻尼正弦波写成一个预测问题，并为它准备样本，还会亲手训练、评估一个堆叠
        LSTM，再用它做预测。全章分为七个部分：
      </p>
      <ol>
        <li>
          堆叠 LSTM：<a href="#why-depth">为什么要有深度</a>，<a href="#return-sequences">return_sequences</a>{' '}
          又有什么用
        </li>
        <li>
          阻尼正弦波问题：<a href="#sine">正弦波</a>、<a href="#damped-sine">阻尼正弦波</a>、
          <a href="#random-sequences">随机的阻尼正弦波</a>，以及<a href="#examples">从中切出的样本</a>
        </li>
        <li>
          <a href="#model">定义并编译模型</a>
        </li>
        <li>
          <a href="#fit">拟合模型</a>
        </li>
        <li>
          <a href="#evaluate">评估模型</a>
        </li>
        <li>
          <a href="#predict">用模型预测</a>
        </li>
        <li>
          <a href="#complete-example">完整的例子</a>，最后附<a href="#further-reading">延伸阅读</a>
        </li>
      </ol>
    </>
  ),
};
