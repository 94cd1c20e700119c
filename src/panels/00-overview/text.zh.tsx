import { formatError } from '../../i18n/format';
import { decay, periods } from './question';
import type { OverviewText } from './text.en';

export const text: OverviewText = {
  title: '你将做出什么',
  lead: '一个网络：读完一段渐渐平息的波，说出接下来的几个点。',

  problem: (shown, hidden) => (
    <p>
      拨一下琴弦，它每摆一次，幅度就小一点。上图把这样的运动记成 {shown + hidden} 个数。本章的网络由两个 LSTM
      层叠成，它看到前 {shown} 个，要答出后 {hidden}{' '}
      个。波摆得多快、平息得多快，没有人告诉它，全靠它从这些点里看出来。你来改这两样，看它怎么答。
    </p>
  ),
  wave: '波形',
  period: '周期（时间步）',
  decay: '每个时间步的衰减',
  caption: (seed, mae) =>
    `你还什么都没训练，预测就已经在这里了：这是书中的模型，权重来自种子为 ${seed} 的一次拟合。在它从没见过的 1,000 条波上，预测的点平均差 ${formatError(mae)}。到后面什么设置都不改，用 SIMD 引擎按一下“开始拟合”，你的浏览器会得到一模一样的权重。`,
  summary: (shown, hidden, mae) =>
    mae === undefined
      ? `一条在 ${shown + hidden} 个时间步内渐渐平息的波，最后 ${hidden} 个点待预测。`
      : `一条在 ${shown + hidden} 个时间步内渐渐平息的波，模型对最后 ${hidden} 个点的预测平均差 ${formatError(mae)}。`,
  waiting: {
    loading: '模型的权重正在路上……',
    failed: '模型的权重没能载入。请到后面自己拟合一个。',
  },
  result: (mae, half, familiar) => {
    const both = `在这条波上，预测平均差 ${formatError(mae)}；如果总是回答 0.5，平均差 ${formatError(half)}。`;
    return familiar ? both : `${both}模型只在周期 10 到 20、衰减 0.01 到 0.1 的波上训练过，这一条不在其中。`;
  },
  notice: (
    <p>
      玩的时候留意两件事。波早早平息时，预测显得很准，可是回答 0.5
      也一样准：一个误差，要和别的误差放在一起才有意义。另外，一旦超出它训练时见过的范围，网络并不知道自己不知道。
    </p>
  ),

  question: {
    prompt: (
      <p>有四条波形，衰减都是 {decay}。模型训练时见过的周期是 10 到 20。它在哪一条上的预测误差最大？</p>
    ),
    choices: {
      quicker: {
        label: `周期 ${periods.quicker}：比它见过的都快`,
        feedback: '它看不懂这条波形，五个点都答了 0.5 上下。波摆多大，它就错多大，但也只错这么大。',
      },
      quickest: {
        label: `周期 ${periods.quickest}：它见过的波形里最快的`,
        feedback: '这样的波它见过，但仍然觉得难：预测升得晚，也升得不够。不过守在中线附近，总不会错得太远。',
      },
      known: {
        label: `周期 ${periods.known}：它很熟悉的波形`,
        feedback: '这是它的地盘：波怎么往上走，它就怎么跟，每个点都差得很少。',
      },
      slower: {
        label: `周期 ${periods.slower}：比它见过的都慢`,
        feedback:
          '看上去最简单的一条，偏偏是个陷阱。波形只是缓缓上升，预测却升得快得多，远远冲过了头。总是回答 0.5 都比它强得多，可是单看预测，你一点也看不出来。',
      },
    },
    found: ({ quicker, quickest, known, slower }) => (
      <>
        刚才各预测了一次，平均误差依次是 {formatError(quicker.mae)}（周期 {periods.quicker}）、
        {formatError(quickest.mae)}（{periods.quickest}）、{formatError(known.mae)}（{periods.known}）和{' '}
        {formatError(slower.mae)}（{periods.slower}）。在最后一条上，总是回答 0.5 只差{' '}
        {formatError(slower.alwaysHalf)}。把滑块拨到这几条波形，看看是怎么错的。
      </>
    ),
  },

  code: (
    <p>
      有了 <code>model</code>
      ，预测的代码不过这么几行。模型从哪里来，正是这一页接下来要讲的。书中的每一节都给出 Keras 和
      TensorFlow.js 两种写法，里面的数值就是你设定的值。
    </p>
  ),
  listing: '上面的预测',

  goals: (
    <>
      <p>
        普通的 LSTM 你已经见过了，英文里常叫它 vanilla
        LSTM：一个隐藏层，若干记忆单元，再加上整理成合适形状的数据。读完这一页，你会明白为什么要把好几层叠起来、在
        Keras 里怎么叠，会提出阻尼正弦波的预测问题并为它准备样本，还会亲手拟合、评估一个堆叠
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
