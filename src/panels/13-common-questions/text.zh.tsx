import type { Wave } from '../../runs/forecast';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals } from '../../i18n/format';
import type { CommonQuestionsText } from './text.en';
import type { Quantity } from './gates/unit';

const names: Record<Quantity, string> = {
  i: 'i，输入门',
  f: 'f，遗忘门',
  o: 'o，输出门',
  g: 'g，候选值',
  c: 'c，细胞状态',
  h: 'h，隐藏状态',
};

const waveWords = ({ period, decay }: Wave): string => `周期 ${period}、衰减 ${formatDecimals(decay, 3)}`;

export const text: CommonQuestionsText = {
  title: '常见问题',
  lead: '搭堆叠 LSTM 的人几乎都会问的问题，以及本页在哪里回答。',

  links: [
    ['ndim-error', '“expected ndim=3, found ndim=2”是什么意思？', '少了一个轴，要靠下面那一层留住。'],
    ['why-return-sequences', '为什么要设 return_sequences？', '好让上面那一层有东西可读。'],
    ['see-the-gates', '怎样看到每个时间步的门？', '五行算式就行。'],
    ['why-linear', '为什么输出层用线性的 Dense？', '因为答案是一个数量。'],
    ['why-depth', '该用几层？', '测了才知道，先从一层开始。'],
    ['fit', '批大小会不会清空记忆？', '不会，它决定的是更新次数。'],
    ['evaluate', '误差 0.02 算好吗？', '要看和谁比。'],
    ['flat-forecast', '为什么预测是平的，或者只是在重复最后一个值？', '因为这两种答案都不费力气。'],
    ['complete-example', '换成我自己的序列，该怎么做？', '十条，逐条对照。'],
  ],

  questions: {
    'why-return-sequences': {
      title: '为什么要设 return_sequences？',
      answer: (
        <p>
          因为上面那一层在每个时间步都得有东西可读。反正每个时间步的
          <Term id="hidden-state">隐藏状态</Term>
          都要算，这个开关只决定交出去几个。下图是训练好的模型第一层读一条五十个点的波形时的全部隐藏状态。第二层能看到的就是这张图，一列一列地看，再没有别的。
        </p>
      ),
      notice: (
        <p>
          有的行随波形起伏，有的正好相反，还有的停在自己的水平上几乎不动：同一条波形的二十种读法，留给第二层去组合。波转得多快、衰减得多快，都写在每一行的
          <em>走势</em>
          里。把开关关掉，就只剩一列：最后是什么样子还在，怎么走到这一步的就无从知道了。放在最后一层 LSTM
          之后，这倒正好，每条序列只要一个答案。一步一步的讲解在{' '}
          <a href="#return-sequences">7.1.3 一层交给下一层什么</a>。
        </p>
      ),
    },
    'see-the-gates': {
      title: '怎样看到每个时间步的门？',
      answer: (
        <p>
          没有哪个参数管这件事：<code>return_sequences=True</code> 给出每个时间步的隐藏状态 h，
          <code>return_state=True</code> 给出最后的 h 和 c，而<Term id="gate">门</Term>
          用完就扔了。不过门也就是五行算式的事，这几行要用的东西，<code>get_weights()</code>{' '}
          都给。训练好的模型里每个单元的门，本页都算好了：
        </p>
      ),
      notice: (
        <p>
          第 2 层的 13 号单元很活跃：每过一个波谷，再过几个时间步，输出门就开到最大，波峰之后又合拢；
          <Term id="cell-state">细胞状态</Term>
          也像波形一样渐渐平息。再把别的单元翻一遍，多数遗忘门都守在 0.73 附近。这个数就是 σ(1)：Keras
          把遗忘门的偏置初始化为 1，于是它们从那里起步；选“训练之前”，就会看到它们全在那里。每个时间步只留下
          0.73
          倍，两步多一点，记住的东西就丢了一半。只训练一轮，这个模型才学会用少数几个门。门有多少个权重、默认参数是什么，见{' '}
          <a href="#model">7.3 模型</a>。
        </p>
      ),
    },
    'why-linear': {
      title: '为什么输出层用线性的 Dense？',
      answer: (
        <p>
          因为答案是一个数量。Dense 层算的是加权和，后面套什么
          <Term id="activation">激活函数</Term>
          ，就等于对答案做了什么保证：softmax 保证各项是一个整体的几份，sigmoid 保证在 0 和 1 之间，ReLU
          保证不小于零。线性什么都不保证，和是多少就给多少。下面是训练好的模型算出的五个和，分别套上这四种：
        </p>
      ),
      notice: (
        <p>
          说句公道话：这五个和是配着线性输出学来的，换成 sigmoid
          重新训练，学到的会是另外的和。可有的话一种输出根本说不出来，怎么训练也没用。softmax
          给出的五个数加起来必为 1，真正的后续却难得如此，图下那行字给出了这条波形的和；拉一下滑块，softmax
          甚至毫无反应。ReLU 在和大于零时与线性一样，一旦小于零，就只会答 0，梯度也过不去。sigmoid
          把所有的和都往 0.66 拉，只有这一个值它原样放过。在这里它还是训练得出来的，因为波形总在 0 和 1
          之间；换成以度或以元为单位的序列，就不行了。详见 <a href="#model">7.3 线性的输出层</a>。
        </p>
      ),
    },
  },

  handedOn: {
    caption:
      '第一层的隐藏状态：一行一个单元，一列一个时间步，数值越大颜色越深（深色主题下越亮）。框住的是第二层拿到的部分。',
    wave: '波形',
    unit: (unit) => `单元 ${unit}`,
    timestep: (timestep) => `t = ${timestep}`,
    unitColumn: '单元',
    numbers: '第一层的隐藏状态，每五个时间步取一列。',
    summary: (units, timesteps, all) =>
      all
        ? `第一层 ${units} 个单元在 ${timesteps} 个时间步的隐藏状态：有的随上方的波形起伏，有的正相反。所有的列都交了出去。`
        : `第一层 ${units} 个单元在 ${timesteps} 个时间步的隐藏状态：只有最后一列交了出去。`,
    reads: (shape, count) =>
      `第二层读到的形状是 ${shape}：共 ${formatCount(count, 'zh-CN')} 个数，每个时间步一列。`,
    refuses: (shape, count) => `第二层拿到的形状会是 ${shape}：${count} 个数，没有时间轴，它不肯读。`,
  },

  gates: {
    caption:
      '波形经过时的一个单元。最上面是进入堆叠的波形，中间是三个门，下面是门所作用的量。在图上拖动，或者移动滑块，就能读出某个时间步的数值。',
    layer: '层',
    unit: '单元',
    timestep: '时间步',
    waiting: '正在等训练好的模型。',
    numbers: (layer, unit) => `第 ${layer} 层 ${unit} 号单元，每五个时间步取一行。`,
    tracks: { wave: '波形', gates: '门：0 关，1 开', memory: '候选值、记忆、输出' },
    names,
    summary: (layer, unit, extents) =>
      `第 ${layer} 层 ${unit} 号单元随时间的变化。${(Object.keys(names) as Quantity[])
        .map((name) => {
          const [lowest, highest] = extents[name] ?? [Number.NaN, Number.NaN];
          return `${names[name]}：${formatDecimals(lowest, 2)} 到 ${formatDecimals(highest, 2)}`;
        })
        .join('；')}。`,
    spoken: ({ c, f, before, i, g }) =>
      `c 等于 f 乘以前一步的 c，加上 i 乘以 g：${formatDecimals(c, 3)} = ${formatDecimals(f, 3)} 乘以 ${formatDecimals(before, 3)}，加上 ${formatDecimals(i, 3)} 乘以 ${formatDecimals(g, 3)}`,
    spokenHidden: ({ h, o, c }) =>
      `h 等于 o 乘以 c 的 tanh：${formatDecimals(h, 3)} = ${formatDecimals(o, 3)} 乘以 ${formatDecimals(c, 3)} 的 tanh`,
    halfLife: (f, steps) =>
      steps === Infinity
        ? `c₋ 是前一个时间步的细胞状态。遗忘门要是一直停在 ${formatDecimals(f, 3)}，记住的东西就永远不会丢。`
        : `c₋ 是前一个时间步的细胞状态。遗忘门要是一直停在 ${formatDecimals(f, 3)}，过 ${formatDecimals(steps, 1)} 个时间步，记住的东西就只剩一半。`,
  },
  listing: {
    idea: (
      <p>
        你手里的任何模型都可以照办。这个循环就是 LSTM
        层的定义，拿它自己的权重再算一遍。要看更高的层，就把下面一层的隐藏状态喂给它，这正是{' '}
        <code>Model(model.inputs, model.layers[0].output)</code> 的预测结果。
      </p>
    ),
    label: '第一层的门',
    check: (
      <p>
        把循环最后的 h 和这一层自己给出的比一比：对得上，四块的次序就没弄错。Keras 和 TensorFlow.js 的次序都是
        i、f、候选值、o，别的库未必如此。
      </p>
    ),
  },

  heads: {
    caption: (wave) => `条形：对波形（${waveWords(wave)}）之后的五个点，每种输出的回答。横线：真正的后续。`,
    shift: '给五个和都加上',
    step: '第几个点',
    numbers: '四种输出的回答。',
    expected: '真正的后续',
    sums: (softmax, expected) =>
      `softmax 的五个数加起来是 ${formatDecimals(softmax, 2)}；真正的后续加起来是 ${formatDecimals(expected, 2)}。`,
    error: '误差',
    promises: {
      linear: '和是多少就是多少。',
      relu: '从不小于零。',
      sigmoid: '在 0 和 1 之间，刻度是弯的；和为 0 时答 0.5。',
      softmax: '一个整体的几份：五个数加起来等于 1。',
    },
    summary: (name, answers, expected) =>
      answers.length === 0
        ? `${name}：正在等训练好的模型。`
        : `${name} 的回答是 ${answers.join('、')}；真正的后续是 ${expected.join('、')}。`,
  },
};
