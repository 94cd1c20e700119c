import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals, formatError, formatSigned } from '../../i18n/format';
import type { Wave } from '../../runs/forecast';
import { shiftOf, waves } from './question';
import type { PredictText } from './text.en';

const wave: PredictText['wave'] = (period, decay) =>
  `周期 ${period} 个时间步，衰减 ${formatDecimals(decay, 3)}`;

const waveWords = ({ period, decay }: Wave): string => `周期 ${period}、衰减 ${formatDecimals(decay, 3)}`;

export const text: PredictText = {
  title: '预测一条序列',
  lead: '一条波形，遮住最后几个点。模型说接下来会怎样？换了你，你会怎么说？',

  idea: (
    <p>
      一千条波形的平均误差可以用来比较模型，却说不清每一条上究竟发生了什么。这里就看一条：除了最后几个点，其余都交给模型，再把预测叠画在真实后续上。所有预测点都在读完最后一个时间步之后，由
      Dense 层一次给出：模型是<Term id="many-to-one">多对一</Term>的，并不会再读自己的预测。
    </p>
  ),
  listing: '预测一条，并画出来',
  controls: '波形',
  run: '预测一条新序列',
  running: '正在预测……',
  mae: '这次预测的平均绝对误差',
  wave,
  shipped: (which) =>
    `这里是本页自带的模型，波形是：${which}。在前面训练你自己的模型，再用它来预测，这幅图就换成你的。`,
  said: (wave, summary) => `这条波形：${wave}。${summary}`,
  another: '换一条波形',
  summary: (points, mae, alwaysHalf) =>
    `这 ${points} 个预测点的误差是 ${formatError(mae)}；永远回答 0.5 的误差是 ${formatError(alwaysHalf)}。`,
  table: {
    caption: '逐点比较',
    step: '时间步',
    expected: '真实值',
    predicted: '预测值',
    error: '预测值减真实值',
  },
  notice: (
    <p>
      书里画出了一次这样的预测，说看着还算合理。多抽几条，或者自己来选。波形快平的时候，什么预测都显得很准，永远回答
      0.5
      也一样。活跃的波形更说明问题：预测是跟着波形转弯，还是只往中线缩？波形还很活跃，预测却是平的，说明模型只学会了中间值，还没学会起伏。
    </p>
  ),

  contest: {
    title: '你和模型比一比',
    idea: (
      <p>
        十条同类的波形，都还很活跃。每一条接下来怎么走，由你来答：拖动五个点，或者选中一个点再按方向键。本页自带的模型、一个线性回归和“永远回答
        0.5”也各答一份。
      </p>
    ),
    caption: (some, all) =>
      `你的点一开始都在中线上。堆叠模型的训练波形有 ${formatCount(all, 'zh-CN')} 条，线性回归只用了其中 ${some} 条。`,
    task: (number, of) => `第 ${number} 条，共 ${of} 条：接下来会怎么走？`,
    covered: (seen, hidden) => `一条 ${seen} 个点的波形，随后的 ${hidden} 个点遮住了，由你来定。`,
    points: '你的预测',
    point: (number, of, timestep) => `第 ${number} 个点，共 ${of} 个，时间步 ${timestep}`,
    compare: '揭晓',
    next: (number, of) => `下一条（第 ${number} 条，共 ${of} 条）`,
    again: '再来十条',
    players: { you: '你', stack: '本页自带的模型', regression: '线性回归', half: '永远回答 0.5' },
    scored: (count) => `${count} 条波形上的平均绝对误差`,
    one: ({ you, stack, half }) => {
      const errors = `你的误差是 ${formatError(you)}，堆叠模型是 ${formatError(stack)}，永远回答 0.5 是 ${formatError(half)}。`;
      if (you > half) return `${errors}五个点都答 0.5，也比你准。`;
      return `${errors}${you < stack ? '这一条你赢了。' : '这一条模型更准。'}`;
    },
    all: ({ you, stack, regression, half }, count) => {
      const first =
        you < stack
          ? `${count} 条下来，你赢了堆叠模型，${formatError(you)} 对 ${formatError(stack)}`
          : `${count} 条下来，堆叠模型赢了你，${formatError(stack)} 对 ${formatError(you)}`;
      const second =
        you > half
          ? `永远回答 0.5 也赢了你，误差只有 ${formatError(half)}`
          : stack > half
            ? `它连永远回答 0.5（${formatError(half)}）都没赢`
            : `你们都比永远回答 0.5（${formatError(half)}）强`;
      const third =
        regression < Math.min(you, stack, half) / 10
          ? `谁也比不上线性回归：${formatError(regression)}。波形干净又同属一类时，很难胜过它；怎样难倒它，见 7.5。`
          : `线性回归的误差是 ${formatError(regression)}。`;
      return `${first}；${second}。${third}`;
    },
  },

  question: {
    prompt: <p>让本页自带的模型再预测三条波形。有没有哪一条，预测还不如五个点都答 0.5？是哪一条？</p>,
    choices: {
      slow: {
        label: `${wave(waves.slow.period, waves.slow.decay)}：直到最后都很活跃`,
        feedback: '过了 50 个点还在大幅摆动，永远回答 0.5 正好最吃亏；摆得又慢，模型跟得很好。',
      },
      quick: {
        label: `${wave(waves.quick.period, waves.quick.decay)}：很活跃，而且摆得最快`,
        feedback:
          '模型在这里的误差确实最大：升得太晚，也升得不够。可是波形摆得这么大，永远回答 0.5 的误差还要大。',
      },
      dying: {
        label: `${wave(waves.dying.period, waves.dying.decay)}：到那时差不多平了`,
        feedback:
          '预测看上去完美，其实不然：五个预测值都偏向同一边。这并不是模型不把小误差当回事：用平均绝对误差训练，偏差是 0.01 还是 0.1，对权重的推动一样大。只是学习率始终不降，最后几步还会把五个预测值一起推偏。让学习率降下来，这个偏差就没了。',
      },
      none: {
        label: '没有：它毕竟是训练过的',
        feedback: '训练过，是说平均误差更小。单独一条波形上，什么都可能发生；所以才要一条一条地看预测。',
      },
    },
    found: ({ slow, quick, dying }) => (
      <>
        刚才预测了一遍，模型的误差对永远回答 0.5 的误差：第一条 {formatError(slow.mae)} 对{' '}
        {formatError(slow.alwaysHalf)}，第二条 {formatError(quick.mae)} 对 {formatError(quick.alwaysHalf)}
        ，第三条 {formatError(dying.mae)} 对 {formatError(dying.alwaysHalf)}，五个预测值平均偏{' '}
        {formatSigned(shiftOf(dying), 4)}。
      </>
    ),
  },

  flatForecast: {
    title: '为什么预测是平的，或者只是在重复最后一个值？',
    answer: (
      <p>
        因为这两种预测都不费力气。不知道接下来会怎样的人，要让平均绝对误差最小，最好的办法就是报中位数，在这里大约是
        0.5；而序列变得慢的时候，最后一个值总也错不到哪里去。没学到多少东西的模型，给出的不是前者就是后者，画在一张长图上看着还都挺像样。所以别问预测好不好看，要问预测离哪个最近：真实后续、最后一个值，还是
        0.5？
      </p>
    ),
    notice: (
      <>
        <p>
          周期 18、衰减 0.02 时，本页自带的模型跟得上波形。把周期降到
          12，预测就离最后一个值更近，离真实后续反而远；降到 10，波形还在摆，预测却守在 0.5 附近。周期 14 到
          19 的波形，模型学得比最快的那几种好，而从一千条波形的平均误差里看不出这一点。再把衰减提到
          0.1：这回是波形自己平了，永远回答 0.5 的误差只有模型的几分之一。该怎么办：
        </p>
        <ul>
          <li>
            在同一个测试集上与<Term id="baseline">基线</Term>比较，像 <a href="#evaluate">7.5</a>{' '}
            那样。误差连什么都不学的几种（0.5、最后一个值、最后的斜率）里最好的那个都不如，模型就还派不上用场。
          </li>
          <li>要看活跃的序列，别看快平的，而且要多看几条。</li>
          <li>
            训练久一点。训练之前，预测散落在 0 附近；先变成平的，然后才有起伏。想亲眼看看，就在
            <a href="#fit">训练</a>几批之后暂停，再到这里看你自己的模型。
          </li>
          <li>
            检查数值的尺度。隐藏状态都在 −1 和 1
            之间；上千的数值会让门一直关死或者一直敞开，输出层的权重也要涨很久，才够得着这么大的目标值。
          </li>
          <li>
            有时候重复最后一个值就是对的。对于随机游走，没有比最后一个值更好的预测，许多价格就与它相去不远。
          </li>
        </ul>
      </>
    ),
  },

  flat: {
    caption: '波形的结尾、模型的预测，以及两种不用学习的预测。条形是这一条波形上的平均绝对误差。',
    step: '时间步',
    value: '值',
    input: '模型看到的',
    expected: '真实后续',
    forecast: '预测值',
    half: '永远回答 0.5',
    last: '重复最后一个值',
    error: '平均绝对误差',
    waiting: '正在等本页自带的模型。',
    summary: (wave, found) =>
      `波形：${waveWords(wave)}。预测与真实后续平均相差 ${formatError(found.toTruth)}，与最后一个值相差 ${formatError(found.toLast)}，与 0.5 相差 ${formatError(found.toHalf)}。`,
    barSummary: (wave) => `在这条波形（${waveWords(wave)}）上的平均绝对误差。`,
    verdicts: {
      follows: ({ toTruth, toLast, toHalf }) => (
        <>
          <strong>跟上了。</strong>预测与真实后续平均只差 {formatError(toTruth)}，与最后一个值相差{' '}
          {formatError(toLast)}，与 0.5 相差 {formatError(toHalf)}。
        </>
      ),
      echo: ({ toTruth, toLast }) => (
        <>
          <strong>是重复。</strong>预测与最后一个值平均只差 {formatError(toLast)}，与真实后续却相差{' '}
          {formatError(toTruth)}。
        </>
      ),
      flat: ({ toTruth, toHalf }) => (
        <>
          <strong>是平的。</strong>预测与 0.5 平均只差 {formatError(toHalf)}，与真实后续却相差{' '}
          {formatError(toTruth)}。
        </>
      ),
      still: ({ toTruth, halfError }) => (
        <>
          <strong>已经没什么可预测的了。</strong>真实后续与 0.5 平均只差 {formatError(halfError)}
          ；模型的误差是 {formatError(toTruth)}
          {toTruth > halfError && '，比永远回答 0.5 还大'}。
        </>
      ),
      astray: ({ toTruth, halfError }) => (
        <>
          <strong>还什么都不是。</strong>预测与真实后续平均相差 {formatError(toTruth)}；永远回答 0.5，也只差{' '}
          {formatError(halfError)}。
        </>
      ),
    },
  },
};
