import type { Wave } from '../../runs/forecast';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals } from '../../i18n/format';
import { Formula } from '../../ui/Formula';
import { names } from '../../inside/text.zh';
import type { Quantity } from '../../inside/unit';
import type { Pulse } from './stack/pulses';
import type { ModelText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

const movements: Record<Pulse, string> = {
  with: '随波形起伏',
  against: '与波形反着起伏',
  apart: '早于或晚于波形起伏',
  still: '几乎不动',
};

const waveWords = ({ period, decay }: Wave): string => `周期 ${period}、衰减 ${formatDecimals(decay, 3)}`;

/** “单元 3、5、8 几乎不动”；没有这样的单元时，什么也不说。 */
const move = (units: readonly number[], how: string): readonly string[] =>
  units.length === 0 ? [] : [`单元 ${units.join('、')} ${how}`];

export const text: ModelText = {
  title: '定义并编译模型',
  lead: '书中的模型：两层 LSTM，各 20 个单元；一层 Dense，5 个输出；总共要学 5,145 个数。',

  idea: (
    <>
      <p>
        五十个值一个接一个进来。第一层 LSTM 在<em>每个</em>时间步都把自己的隐藏状态往上传，一次 20 个数，
        <code>return_sequences=True</code> 说的就是这件事。第二层把这五十个向量当成自己的输入序列，只交出
        <em>最后</em>一个状态：20 个数，要概括整条波形。<Term id="dense">Dense 层</Term>
        再把它们变成五个数，我们把这五个数读作接下来的五个时间步。
      </p>
      <p>两层、二十个单元，书里说得很坦白：是试出来的，效果不差，没有细调。改动任何一个，整页都会跟着变。</p>
    </>
  ),
  architecture: {
    caption: '三条线表示传送整条序列，一条线表示只传一个向量。“None”是批的那个轴，序列多少条都行。',
    parameters: (name, parameters) => `${name}，${parameters} 个参数`,
    sequence: (width, timesteps) => `${timesteps} 个时间步，每步 ${width} 个数`,
    vector: (width) => `只有一次，${width} 个数`,
    summary: (lstmLayers, shapes) =>
      `${lstmLayers} 层 LSTM 和一层 Dense 依次相连，各段连线上的形状依次是 ${shapes.join('、')}。`,
  },

  stack: {
    title: '训练好的模型读一条波形',
    idea: (
      <p>
        这几层究竟在做什么？下面是书中的模型，已经训练好，正在读一条波形。第一层的每一行，是一个单元的
        <Term id="hidden-state">隐藏状态</Term>
        随时间的变化。第二层能看到的就是这张图，一列一列地看，再没有别的；波形起伏多快、衰减多快，都写在各行的
        <em>走势</em>里，合起来才看得全。把 <code>return_sequences</code>{' '}
        关掉，就只剩一列。一列也可以概括整条波形，第二层的最后一列就是这样；可是它没有时间轴，第二层不肯读。第二层自己交给
        Dense 层的，只是它的最后一列。
      </p>
    ),
    caption:
      '颜色越深（深色主题下越亮），数值越大；框住的是这一层交出去的部分。点一下某一格，或者用方向键，就能读出它的数值。',
    switch: (
      <>
        第一层的 <code>return_sequences</code>
      </>
    ),
    waiting: '正在等本页自带的模型。',
    key: ['模型看到的', '真实后续', '五个预测值'],
    layer: (layer, units) => `第 ${layer} 层：${units} 个单元的隐藏状态`,
    cell: (layer, unit, timestep, value, pulse) =>
      `第 ${layer} 层，单元 ${unit}，时间步 ${timestep}：h = ${formatDecimals(value, 3)}。这个单元${movements[pulse]}。`,
    pulses: (layer, groups) =>
      `第 ${layer} 层：随波形起伏的有 ${groups.with.length} 个单元，反着起伏的 ${groups.against.length} 个，早于或晚于波形起伏的 ${groups.apart.length} 个，几乎不动的 ${groups.still.length} 个。`,
    summary: (layers, answers, expected) =>
      `${layers
        .map(
          (groups, layer) =>
            `第 ${layer + 1} 层：${[
              ...move(groups.with, '随波形起伏'),
              ...move(groups.against, '与波形反着起伏'),
              ...move(groups.apart, '早于或晚于波形起伏'),
              ...move(groups.still, '几乎不动'),
            ].join('，')}。`,
        )
        .join(
          '',
        )}只有第 ${layers.length} 层的最后一列交给 Dense 层；它的五个预测值是 ${answers.join('、')}，真实后续是 ${expected.join('、')}。`,
    reads: (shape, numbers, layers) =>
      layers > 1
        ? `第二层读到 ${shape}：共 ${count(numbers)} 个数，一列一列地读。`
        : 'Dense 层读到的是最后一列。',
    refuses: (shape, numbers) => `第二层拿到的形状会是 ${shape}：${numbers} 个数，没有时间轴，它不肯读。`,
    numbers: '波形、隐藏状态和预测值，逐个时间步。',
  },

  gates: {
    title: '一个单元的门，随时间怎样开合',
    idea: (forget, halfLife) => (
      <p>
        Keras 没有参数可以取出各个<Term id="gate">门</Term>
        的值，所以本页替你算了出来，算的就是上图选中的那个单元。多数遗忘门都守在 {formatDecimals(
          forget,
          2,
        )}{' '}
        附近。这个数就是 σ(1)：Keras 把遗忘门的偏置初始化为 1，训练之前它们全在那里。每个时间步留下这么多，过{' '}
        {formatDecimals(halfLife, 1)} 步，记住的东西就丢了一半。
      </p>
    ),
    caption: '波形、三个门，以及门所作用的量。在图上拖动，或者移动滑块。',
    layer: '层',
    unit: '单元',
    timestep: '时间步',
    waiting: '正在等本页自带的模型。',
    numbers: (layer, unit) => `第 ${layer} 层，单元 ${unit}，每五个时间步取一行。`,
    tracks: { wave: '波形', gates: '门：0 关，1 开', memory: '候选值、记忆、输出' },
    summary: (layer, unit, extents) =>
      `第 ${layer} 层，单元 ${unit}，随时间的变化。${(Object.keys(names) as Quantity[])
        .map((name) => {
          const [lowest, highest] = extents[name] ?? [Number.NaN, Number.NaN];
          return `${names[name]}：${formatDecimals(lowest, 2)} 到 ${formatDecimals(highest, 2)}`;
        })
        .join('；')}。`,
  },
  gatesCode: {
    fold: '你自己的模型的门：十几行代码',
    idea: (
      <p>
        <code>return_sequences=True</code> 给出每个时间步的隐藏状态 h，<code>return_state=True</code>{' '}
        给出最后的 h 和 c，而门用完就扔了。不过算出门所要的东西，<code>get_weights()</code> 都给。这个循环就是
        LSTM 层的定义，只是拿这一层自己的权重再算一遍。要看更高的层，就把下面那一层的隐藏状态喂给它，这正是{' '}
        <code>Model(model.inputs, model.layers[0].output)</code> 的预测结果。
      </p>
    ),
    label: '第一层的门',
    check: (
      <p>
        把循环最后得到的 h 和这一层自己给出的比一比：对得上，四块的顺序就没弄错。Keras 和 TensorFlow.js
        的顺序都是 i、f、候选值、o，PyTorch 也一样，ONNX 就不同。
      </p>
    ),
  },

  listing: '模型，代入你的设置',
  loss: (
    <p>
      <code>compile</code>{' '}
      补上训练所需的东西：损失用平均绝对误差（MAE），即预测点平均偏了多少，单位就是波形自己的单位；
      <Term id="optimizer">优化器</Term>用 <Term id="adam">Adam</Term>
      ，它是梯度下降的一种，为每个权重单独维护步长，边走边调。
      <Term id="learning-rate">学习率</Term>统一缩放所有这些步长；书中用的就是 Keras 的默认值 0.001。
    </p>
  ),

  count: {
    title: (parameters) => `${parameters} 是怎么来的`,
    idea: (
      <>
        <p>
          一层 LSTM
          里有四个大小相同的小网络：输入门、遗忘门、候选值、输出门。在每个小网络里，每个单元对下面传来的每个数各有一个
          <Term id="weight">权重</Term>，对本层上一个时间步的每个隐藏值各有一个权重，再加一个偏置：
        </p>
        <Formula>4 · （单元数 · （输入数 + 单元数） + 单元数）</Formula>
        <p>
          它们就是这一层的<Term id="parameter">参数</Term>
          。公式里没有时间步数，因为每一步用的都是同一套权重。最后一列去问
          TensorFlow.js，它在后台真的搭好了同一个模型。
        </p>
      </>
    ),
    caption: '各层的参数量：公式算出的，与实际搭出的',
    layer: '层，输出形状',
    ours: '按公式',
    theirs: '实际搭出',
    total: '合计',
    asking: '正在询问 TensorFlow.js……',
    check: {
      same: 'TensorFlow.js 逐层数出来的结果完全一样。',
      different: 'TensorFlow.js 数出来的不一样：上面的公式有问题。',
    },
    notice: (
      <p>
        书中的第二层几乎是第一层的两倍大：第一层每步读一个数，它每步要读 20
        个。书里用打印出来的模型摘要核对形状和层数（下面是 TensorFlow.js 打印的；Keras 把 null 写作 None）：
      </p>
    ),
  },
  printed: { label: 'model.summary()', earlier: 'model.summary()，改动之前的模型' },

  heads: {
    fold: '为什么输出层用线性的 Dense？同样的五个加权和，四种输出',
    idea: (
      <p>
        Dense 层没有写 activation（<Term id="activation">激活函数</Term>
        ）这个参数，用的就是默认的线性激活：加权求和，加上偏置，原样输出。（线性的是<em>输出层</em>；LSTM
        层的门用 sigmoid，候选值和输出用
        tanh。）给这些加权和套上一个激活函数，就等于对答案作出一个保证：softmax 保证各项都为正、相加等于
        1，sigmoid 保证在 0 和 1 之间，ReLU
        保证不小于零。线性什么都不保证，而答案是一个数量，这样正好。下面是本页自带的模型算出的五个加权和，分别套上这四种：
      </p>
    ),
    notice: (
      <p>
        说句公道话：这五个加权和是配着线性输出学来的，换成 sigmoid
        重新训练，学到的会是另外五个。可是有些答案，某种输出根本给不出来，怎么训练也没用。softmax
        给出的五个数加起来必为 1，真实后续却难得如此，图下那行字给出了这条波形的和；拉一下滑块，softmax
        甚至毫无反应。ReLU 在加权和大于零时与线性一样，一旦小于零，就只会答
        0，梯度也过不去，可能再也回不来。sigmoid 把所有的加权和都往 0.66
        拉，只有这一个值它原样放过。在这里它还是训练得出来的，因为波形总在 0 和 1
        之间；换成以度或以元为单位的序列，就不行了。那么干脆不要输出层呢？得到的就是那 20
        个隐藏值，个数不是五个，而且每个都在 −1 和 1 之间。
      </p>
    ),
    caption: (wave) => `条形：对波形（${waveWords(wave)}）之后的五个点，每种输出给出的值。横线：真实后续。`,
    shift: '给五个加权和都加上',
    step: '第几个点',
    numbers: '四种输出给出的值。',
    expected: '真实后续',
    sums: (softmax, expected) =>
      `softmax 的五个数加起来是 ${formatDecimals(softmax, 2)}；真实后续加起来是 ${formatDecimals(expected, 2)}。`,
    error: '误差',
    promises: {
      linear: '加权和是多少就是多少。',
      relu: '从不小于零。',
      sigmoid: '在 0 和 1 之间，刻度是弯的；和为 0 时答 0.5。',
      softmax: '各占一份：五个数加起来等于 1。',
    },
    summary: (name, answers, expected) =>
      answers.length === 0
        ? `${name}：正在等本页自带的模型。`
        : `${name} 给出的是 ${answers.join('、')}；真实后续是 ${expected.join('、')}。`,
  },

  defaults: {
    fold: '同一个调用，两种模型：Keras 与 TensorFlow.js 的默认参数，以及硬 sigmoid',
    idea: (
      <p>
        TensorFlow.js 说的也是 Keras 的话，只是还带着早年的口音：<code>hard_sigmoid</code> 在 2019 年以前正是
        Keras 自己的门的默认函数，书中 2017 年的 0.02
        就是用它得到的。如今把这几个参数略去不写，两个库搭出来的模型并不相同：
      </p>
    ),
    caption: 'LSTM 层与 Dense 层的默认参数：Keras 3 与 TensorFlow.js 4.22',
    argument: '参数',
    chart: {
      caption: '两种门函数。接近 0 是关，接近 1 是开。',
      x: '门的输入',
      y: '开的程度',
      summary: (gap, x) =>
        `分段线性的 hardSigmoid 与 sigmoid 很接近，在 ±${x} 处相差最大，为 ${formatDecimals(gap, 3)}。`,
    },
    notice: (gap, x) => (
      <p>
        硬 sigmoid 与 sigmoid 最多相差 {formatDecimals(gap, 3)}，就在 ±{x} 处；超出 ±{x}，硬 sigmoid
        就恰好等于 0 或
        1，梯度为零。看起来差得不多，可是细胞状态每个时间步都要过一次遗忘门，连过五十次。用其中一种训练出的权重，放到另一种里运行，预测就变了样，而且没有任何报错。本页把这五个参数都明确写出，搭出来的就是
        Keras 的模型；其中遗忘门的偏置从 1 开始，让记忆单元一开始倾向于记住。
      </p>
    ),
  },

  question: {
    prompt: <p>训练好的模型读一条 50 个点的波形。下面哪种做法，会让它的五个预测值丝毫不变？</p>,
    choices: {
      order: {
        label: '把第一层的五十列倒过来，再交给第二层',
        feedback: '到的还是那一千个数。可第二层是一列接一列读的，波形怎样变化，就在这个顺序里。',
      },
      ends: {
        label: '只把第一层的最后一列交给第二层，其余都换成零',
        feedback: '那样第二层只能靠对波形的一份概括，而它的权重是照着读五十列训练的。',
      },
      thrown: {
        label: '把第二层除最后一列之外的列全部扔掉',
        feedback: 'Dense 层本来就没拿到别的列。最后一层 LSTM 不打开 return_sequences，就是这个意思。',
      },
      rows: {
        label: '把第一层的二十行上下颠倒，再交给第二层',
        feedback: '第二层的每个权重都对应第一层的某一个单元。旧的权重配上别的行，算出来的就是另外的和。',
      },
    },
    found: ({ order, ends, thrown, rows }) => (
      <>
        刚才各算了一遍。五个预测值里变化最大的那个：列的顺序倒过来，变了 {formatDecimals(order, 2)}
        ；只交最后一列，变了 {formatDecimals(ends, 2)}；行上下颠倒，变了 {formatDecimals(rows, 2)}
        ；扔掉第二层别的列，{thrown === 0 ? '一个也没变' : `变了 ${formatDecimals(thrown, 2)}`}。
      </>
    ),
  },
};
