import { shippedFacts } from '../../shipped/shipped-model';
import { Term } from '../../glossary/Term';
import { formatDecimals, formatError, formatPercent } from '../../i18n/format';
import { reported } from './question';
import type { EvaluateText } from './text.en';

export const text: EvaluateText = {
  title: '评估模型',
  lead: '一千条它从没见过的波形，一个数字；然后是这个数字没有回答的问题。',

  idea: (
    <>
      <p>
        刚才看到的损失，是在正用来训练的序列上算出来的。真正要看的是它在新序列上的表现，所以本章再生成 1,000
        条随机阻尼正弦，报告全部 5,000 个预测点的<Term id="mae">平均绝对误差</Term>：约
        0.02。你的结果会有出入，因为初始权重、训练序列和它们的顺序都是随机的；运气不好时，一千次更新用完了，模型还没真正学起来。在这里，它们全由
        <Term id="seed">种子</Term>决定，同一个种子总会给出同一个数；换几个种子试试，看看结果能差多远。
      </p>
      <p>
        <Term id="test-set">测试集</Term>
        来自一条单独的随机流，在你要求换一批之前一直不变。这样，两个模型、两种配置比的都是同一批波形，不会把碰巧好做的测试集当成更好的模型。
      </p>
    </>
  ),
  listing: '评估',
  run: '在 1,000 条序列上评估',
  again: '换一批测试序列',
  mae: '平均绝对误差',
  testSet: (draw) => `测试集 ${draw + 1}`,
  running: '正在评估……',
  notEvaluated: '尚未评估',
  shipped:
    '下面是本页自带模型的成绩：书中的那个模型，制作本页时用种子 7 拟合而成。在上一节拟合你自己的模型，再到这里评估，图中的数就换成你的。',
  model: { own: '你的堆叠 LSTM', shipped: '本页自带的堆叠 LSTM' },

  scoreboard: {
    title: '0.02 算好吗？',
    value: '平均绝对误差',
    names: {
      'always-half': '永远回答 0.5',
      'repeat-last': '重复最后一个值',
      'straight-line': '沿最后的斜率画直线',
    },
    regression: '一个线性回归模型',
    summary: (model, best) =>
      model < best
        ? `模型的误差 ${formatError(model)}，是“什么都不学”的几种预测里最好那个（${formatError(best)}）的 ${formatDecimals(model / best, 2)} 倍。`
        : `模型的误差 ${formatError(model)}，并不比“什么都不学”的预测（${formatError(best)}）更好。`,
    notice: (
      <>
        <p>
          到第 50 步，大多数波形已经快平了。一个看都不看、永远回答 0.5 的人，平均只错 0.04 左右。误差要放在
          <Term id="baseline">基线</Term>
          旁边才有意义，也就是“什么都没学”的预测会错多少：这三种预测从不接触训练数据。一个误差在 0.02
          上下的堆叠，不过是把白得的误差减了一半。
        </p>
        <p>
          反过来也要公平。在同一条波形里，从中线量起，每个点都是前两个点的固定组合。这个组合每条波形各不相同，但看过五十个点，是哪一种就几乎没有疑问了。所以本页还拟合了一个普通的线性回归模型，从输入点直接推出预测点：取至多一千条与训练序列同类的波形，只花几毫秒。
        </p>
      </>
    ),
    verdict: (regression, mae, model) =>
      regression < mae
        ? `在这个测试集上，线性回归的误差是 ${formatError(regression)}，${model} 是 ${formatError(mae)}。${
            regression < mae / 100 ? '它的横条也在图中，只是短得看不见。' : ''
          }这个问题并不需要堆叠。选它，是因为它的一切都看得见，也因为学会它的网络必须只靠例子，自己摸出周期和衰减。`
        : `在这个测试集上，线性回归的误差是 ${formatError(regression)}，并不比${model} 的 ${formatError(mae)} 更好。换成书中的设置，结果正好相反，而且相差悬殊。`,
    more: (plain, scheduled) => (
      <p>
        堆叠的本事也不止于此，它只训练一轮就停下，是因为书里就停在那里。制作本页时，我们让同样的堆叠把同样多的序列也只看一遍，但学习率从
        0.02 起步，沿余弦曲线一路降到零。用五个种子各训练一次，照书中固定的学习率，误差的中位数是{' '}
        {formatError(plain)}
        ；还是这五个种子，换成逐渐下降的学习率，中位数是 {formatError(scheduled)}
        ：花的功夫一样，误差只有原来的 1/{formatDecimals(plain / scheduled, 0)}
        。这张成绩单要记住的不是谁赢了，而是：单看一个数，不管它多小，这些你一样也看不出来。
      </p>
    ),
  },
  horizon: {
    title: '哪些点更难预测？',
    value: (model) => `${model} 的平均绝对误差`,
    ahead: (step) => `向前 ${step} 步`,
    summary: (first, last, outputs) =>
      outputs === 1
        ? `唯一一个预测点的误差是 ${formatError(first)}。`
        : `最近的预测点误差为 ${formatError(first)}，最远的为 ${formatError(last)}。`,
    notice: (
      <p>
        通常，<Term id="horizon">预测步</Term>
        越远就越不准，因为每一步都建立在前一步之上，连误差也一并继承。这里却不一定：所有的点由 Dense
        层同时给出，各有各的权重；而波形还在继续衰减，越往后，能错的余地越小。
      </p>
    ),
  },

  noise: {
    title: '要是点测得不准呢？',
    idea: (
      <p>
        既然每个点都是前两个点的固定组合，一条波形用两个数就说尽了。那就只用这条波形自己的五十个点，把这两个数拟合出来，再接着往下推：没有噪声时，结果分毫不差，剩下的只是这些点本身的舍入。可是实测的点总会抖动。下面给每个输入点加上一点正态噪声，要预测的点保持干净，谁也不重新训练。只有线性回归给出两种：一种照旧用干净的波形拟合，另一种用同样带噪声的波形拟合。
      </p>
    ),
    level: '噪声的标准差',
    value: '200 条序列上的平均绝对误差',
    names: {
      alwaysHalf: '永远回答 0.5',
      lstm: '本页自带的堆叠 LSTM',
      recurrence: '每条波形两个数',
      noisyRegression: '用带噪声的波形拟合的回归',
    },
    waiting: '正在计算各种预测的误差。',
    summary: (level, { lstm, recurrence, cleanRegression, noisyRegression }) =>
      level === 0
        ? `没有噪声时：每条波形两个数，误差 ${formatError(recurrence)}；线性回归 ${formatError(cleanRegression)}；LSTM ${formatError(lstm)}。`
        : `噪声为 ${level} 时：每条波形两个数，误差 ${formatError(recurrence)}；用带噪声的波形拟合的回归 ${formatError(noisyRegression)}；LSTM ${formatError(lstm)}。用干净波形拟合的回归已经画不下了：${formatError(cleanRegression)}。`,
    notice: (
      <p>
        从没有噪声开始，一级一级往上调。最先垮掉的是那个近乎完美的回归：它的权重大得出奇，靠互相抵消才得出答案，只要点有一点不准就全乱了。接着是“每条波形两个数”，到
        0.02 就落在 LSTM 后面。LSTM 从没见过噪声，到这一级为止误差却几乎没动；到了
        0.05，它的误差也涨了一半左右。见过噪声的那个回归，则一直走在两者前面。所以带得走的不是哪个方法赢了，而是一个习惯：成绩只属于测出它的那批数据。先问将来的数据会是什么样，再把简单的预测和网络摆在一起，然后才谈得上相信谁。
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        有人把同样的堆叠放到 {reported.length} 个点（而不是 50
        个点）的波形上训练，报告说在新波形上的平均绝对误差是 {reported.mae}。本页自带的模型是{' '}
        {formatError(shippedFacts.mae)}。他的模型更好吗？
      </p>
    ),
    choices: {
      better: {
        label: '更好：误差只有一半左右',
        feedback: '两个误差是在不同的波形上量的。100 个点之后，波形比 50 个点之后更平，能错的余地本来就小。',
      },
      same: {
        label: '差不多：波形更长，误差更小',
        feedback: '你看出问题变容易了。那就算一算容易了多少：永远回答 0.5，在两种波形上各能得多少？',
      },
      worse: {
        label: '更差：和白得的误差相比，它学到的更少',
        feedback: '误差只有在同一批数据上才能直接比。数据不同，就让它们各自去和自己的基线比。',
      },
      unknown: {
        label: '不知道训练误差，没法判断',
        feedback:
          '训练误差能告诉你它有没有死记硬背。至于它有多好，不必知道训练误差：看一无所知的预测在同样的波形上得多少分就行了。',
      },
    },
    found: ({ here, there }) => (
      <>
        在两种波形上各取 1,000 条算了一遍：永远回答 0.5，50 个点之后的误差是 {formatError(here.alwaysHalf)}，
        {reported.length} 个点之后是 {formatError(there.alwaysHalf)}。本页的模型还剩其中的{' '}
        {formatPercent(here.mae / here.alwaysHalf)}，他的还剩 {formatPercent(there.mae / there.alwaysHalf)}。
      </>
    ),
  },
};
