import { Term } from '../../glossary/Term';
import { formatDecimals, formatPercent, formatPlain, formatPower, withMinus } from '../../i18n/format';
import { decimals, indexed } from './cell/cell-step';
import { Letter } from './cell/Letter';
import type { ReturnSequencesText } from './text.en';

export const text: ReturnSequencesText = {
  title: 'return_sequences：一层交给上面一层什么',
  lead: 'LSTM 层在每个时间步都会算出一个隐藏状态，默认却只交出最后一个。',

  idea: (
    <p>
      动手堆叠之前，要弄清两件事：一个单元在一个时间步里做什么，做出来的东西又有多少离开这一层。几个门如果早就熟了，可以直接去看
      <a href="#the-switch">那个开关</a>。
    </p>
  ),

  switch: {
    title: '一个开关',
    idea: (
      <>
        <p>
          在 Keras 里，每个 LSTM 层读的数组都有三个轴，<Term id="shape">形状</Term>是（序列、
          <Term id="timestep">时间步</Term>、<Term id="feature">特征</Term>
          ）。如果不另作说明，它只交出最后一个隐藏状态，于是只剩两个轴：每条序列对应一个向量。后面接的要是{' '}
          <Term id="dense">Dense 层</Term>，这样正好；可是要再接一个 LSTM，它读的也得是序列。设置{' '}
          <Term id="return-sequences">
            <code>return_sequences=True</code>
          </Term>{' '}
          之后，所有的隐藏状态都会交出来，进来三个轴，出去还是三个轴。
        </p>
        <p>
          用一个最小的例子就能看清楚：<code>LSTM(1)</code>，未经训练，既是隐藏层，也是输出层，读入
          0.1、0.2、0.3 三个值，形状是 (1, 3, 1)。请把下面几个例子从左到右点一遍。
        </p>
      </>
    ),
    notice: (
      <>
        <p>
          第一个例子里唯一的那个值，就是第二个例子里三个值中的最后一个：这个开关不改变一层算什么，只决定交出去多少。网络还没训练，给出的数值没有意义，看形状就好。堆叠起来，除了最后一层，开关都要打开。最后一层则看你的需要：关着，每条序列给一个答案，本章就是这样；打开，每个时间步给一个答案，多对多的模型用得上。
        </p>
        <p>
          现在故意错一次。在堆叠模型里，要改的从来不是报错的那一层，而是它下面那一层；如果报错的是第一层，先看
          Input。
        </p>
      </>
    ),
  },

  examples: '例子',
  exampleNames: {
    one: '一层',
    sequence: '一层，交出整条序列',
    two: '两层',
    four: '四层',
    slip: '常犯的错',
  },
  values: '输入值',
  value: (timestep) => `t = ${timestep} 的值`,
  range: (min, max) => withMinus(`${min} 到 ${max}`),
  refused: (fault, kept) => `${fault}可取 −1 到 1，目前仍用 ${formatPlain(kept)}。`,
  size: '层数',
  add: '加一层',
  remove: '减一层',

  caption:
    '和代码一样，从上往下读。三条线是整条序列，一条线只是最后的状态。带删除线的数算了出来，但没有交出去。',
  layer: (number) => `第 ${number} 层`,
  units: '单元数',
  inputWire: '输入',
  outputWire: '输出',
  wire: (number) => `第 ${number} 层交出`,
  axes: (shape) =>
    shape.length === 3
      ? `三个轴：1 条序列、${shape[1]} 个时间步、${shape[2]} 个特征`
      : `两个轴：1 条序列、${shape[1]} 个单元`,
  timestep: (number) => `t = ${number}`,
  notHandedOn: '（没有交出）',

  reply: {
    refused: (layer, before) =>
      `第 ${layer} 层要在每个时间步读一个值，第 ${before} 层却只交出了最后的状态：需要三个轴，来的只有两个。`,
    mend: (layer) => `打开第 ${layer} 层的 return_sequences`,
    theirWords: 'TensorFlow.js 的报错：',
    kerasWords: 'Keras 的报错结尾是：',
    waiting: '正在等 TensorFlow.js 的答复……',
    agreement: (shape, largest) => {
      const same = `TensorFlow.js 在后台运行同样的模型，输出的形状也是 (${shape.join(', ')})`;
      if (largest === 0) return `${same}，数值逐位相同。`;
      return largest < 1e-5
        ? `${same}，数值也一致：最大差别 ${formatPower(largest, 1)}，只是 32 位浮点数的舍入。`
        : `${same}，数值却不同：最大差别 ${formatPower(largest, 1)}。`;
    },
  },

  cell: {
    explain: '解释',
    title: '一个单元，一个时间步',
    idea: (
      <p>
        一个单元有一份记忆，就是<Term id="cell-state">细胞状态</Term> <Letter of="c" />
        。每到一个时间步，它先更新这份记忆，再露出其中一部分，这就是
        <Term id="hidden-state">隐藏状态</Term> <Letter of="h" />
        。更新多少、露出多少，都由<Term id="gate">门</Term>来管。门是 0 到 1 之间的数，拿来乘别的数：
        <Term id="forget-gate">遗忘门</Term> <Letter of="f" /> 决定旧的记忆留下多少；
        <Term id="input-gate">输入门</Term> <Letter of="i" /> 决定<Term id="candidate">候选值</Term>{' '}
        <Letter of="g" /> 放进多少；<Term id="output-gate">输出门</Term> <Letter of="o" />{' '}
        决定更新之后露出多少。一个时间步一个时间步地往前走，再点一点图中的符号。
      </p>
    ),
    cursor: '时间步',
    caption: (units) =>
      `${
        units === 1
          ? '下面第一层里的那个单元，未经训练'
          : `下面第一层 ${units} 个单元中的单元 1，未经训练；其余的各有自己的权重，读的输入和隐藏状态都一样`
      }。门开多大，方框就填多高；候选值从中线起，向上或向下填。t 从 0 数起，与代码一致；层和单元从 1 数起。`,
    reads: '读入',
    handedOn: '交给上面',
    notHandedOn: '不交出去',
    drawn: ({ timestep: t, x, gates, c, h }) =>
      `一个 LSTM 单元在时间步 ${t} 的样子：读入 ${decimals(x)}；遗忘门 ${decimals(gates.f.value)}，输入门 ${decimals(gates.i.value)}，候选值 ${decimals(gates.g.value)}，输出门 ${decimals(gates.o.value)}；细胞状态由此更新为 ${decimals(c)}，隐藏状态为 ${decimals(h)}。`,
    story: ({ timestep: t, x, cBefore, gates, kept, added, c, h }) =>
      t === 0
        ? `单元读入 ${decimals(x)}。还没有什么可保留的；候选值放进 ${formatPercent(gates.i.value)}，记忆变成 ${decimals(c)}。输出门露出其中的 ${formatPercent(gates.o.value)} 左右，即 ${decimals(h)}。`
        : `单元读入 ${decimals(x)}。原来的记忆 ${decimals(cBefore)} 保留 ${formatPercent(gates.f.value)}，剩下 ${decimals(kept)}；候选值 ${decimals(gates.g.value)} 放进 ${formatPercent(gates.i.value)}，即 ${decimals(added)}。新的记忆是 ${decimals(c)}，露出其中的 ${formatPercent(gates.o.value)} 左右，即 ${decimals(h)}。`,
    about: {
      x: ({ timestep: t, x }) =>
        `${indexed('x', t)} = ${decimals(x)}，这个时间步读入的值。四个方框都读它，各有各的权重。`,
      hBefore: ({ timestep: t, hBefore }) =>
        t === 0
          ? `${indexed('h', t - 1)} = 0。第一个时间步之前什么都没有露出来过，循环权重也就没有什么可乘。`
          : `${indexed('h', t - 1)} 是${hBefore.length === 1 ? '这个单元' : '本层所有单元'}在时间步 ${t - 1} 露出来的值，现在和 ${indexed('x', t)} 一起，又成了输入。“循环层”的循环，指的就是它。`,
      cBefore: ({ timestep: t }) =>
        t === 0
          ? `${indexed('c', t - 1)} = 0。每条序列开始时，记忆都是空的。`
          : `${indexed('c', t - 1)}，原来的记忆。一路上没有权重去乘它，也没有函数去压缩它：打个折，加一点，就继续往前走。`,
      f: ({ timestep: t, gates }) =>
        `遗忘门让 ${indexed('c', t - 1)} 保留 ${formatPercent(gates.f.value)}。它的偏置从 1 起步，其余三个从 0 起步，所以还没训练的单元宁可记着，也不轻易忘掉。`,
      i: ({ timestep: t, gates }) =>
        `输入门放进候选值 ${indexed('g', t)} 的 ${formatPercent(gates.i.value)}。`,
      g: ({ timestep: t }) =>
        `${indexed('g', t)}，候选值：假如输入门全开，单元会往记忆里加上这么多。它和门不同，可以是负数。`,
      o: ({ timestep: t, gates }) =>
        `输出门露出 tanh(${indexed('c', t)}) 的 ${formatPercent(gates.o.value)}。没有露出来的，单元仍然记着。`,
      c: ({ timestep: t, kept, added, isLast }) =>
        `${indexed('c', t)}，新的记忆：保留的 ${decimals(kept)} 加上放进来的 ${decimals(added)}。${isLast ? '序列到此结束，记忆也到此为止' : `它只去一个地方，就是时间步 ${t + 1}`}；别的层自始至终看不到它。`,
      h: ({ timestep: t, isLast, handedOn }) =>
        `${indexed('h', t)}，单元露出来的值。${isLast ? '这是最后一个，无论开关怎样都会交出去。' : `它会回到本层，参与计算时间步 ${t + 1} 的各个门和候选值；至于往上，因为 return_sequences ${handedOn ? '打开着，所以交出去了' : '关着，所以没有交出去'}。`}`,
    },
    notice: (
      <>
        <p>
          四个方框，每个都是一个最普通的神经元：输入乘上一个<Term id="weight">权重</Term> <Letter>w</Letter>
          （取自<Term id="kernel">核矩阵</Term>），上一个隐藏状态乘上 <Letter>u</Letter>
          （取自<Term id="recurrent-kernel">循环核</Term>），再加上<Term id="bias">偏置</Term>{' '}
          <Letter>b</Letter>，得到的和 <Letter>z</Letter> 交给<Term id="activation">激活函数</Term>：门用{' '}
          <Term id="sigmoid">sigmoid</Term> 函数 σ，候选值用 <Term id="tanh">tanh</Term>。所以{' '}
          <code>LSTM(1)</code> 有 12 个参数；每个时间步用的都是它们，序列再长，参数也不会变多。
        </p>
        <p>
          顺着粗线看。记忆从一个时间步到下一个，不乘权重，也不经过压缩它的函数，只过遗忘门这一关。Keras
          把遗忘门的偏置设为 1（其余为 0），遗忘门就从 0.73 左右起步，过 2.2 个时间步只剩一半；如果是
          0.99，要过 69 个时间步。什么时候开、什么时候关，要靠训练去学。一层的所有单元合起来，写成矩阵就是：
        </p>
      </>
    ),
    matrixSpoken:
      '时间步 t 的 z，等于时间步 t 的 x 乘核矩阵 W，加上时间步 t 减 1 的 h 乘循环核 U，再加偏置 b。时间步 t 的 c，等于 f 乘时间步 t 减 1 的 c，加上 i 乘 g，逐个单元相乘。时间步 t 的 h，等于 o 乘 tanh(c)。',
  },

  ndim: {
    title: '“expected ndim=3, found ndim=2”是什么意思？',
    answer: (
      <p>
        少了一个轴。<code>ndim</code> 是数组的轴数，LSTM
        层要读三个轴，拿到的却只有两个。在堆叠模型里，问题出在下面那一层：没写{' '}
        <code>return_sequences=True</code>
        ，它就只交出最后一个状态，时间步那个轴没有了。
      </p>
    ),
    notice: (
      <p>
        如果第一层也报这个错，那就是数据少了一个轴：<code>Input((50,))</code> 说的是每行五十个数，LSTM
        要的却是五十个时间步、每步一个特征，即 <code>Input((50, 1))</code>
        。只有一个特征，也得给它留一个轴，用 <code>X.reshape((len(X), 50, 1))</code> 就能补上。
      </p>
    ),
  },

  smallStack: {
    caption: '交给 TensorFlow.js 的两个小层，以及它的答复。',
    wants: '需要三个轴',
    theirWords: 'TensorFlow.js 的报错：',
    waiting: '正在等 TensorFlow.js 的答复……',
    noComplaint: 'TensorFlow.js 没有异议',
    mended: (shape) => `模型可以运行，输出的形状是 ${shape}。`,
    mend: '打开下面那一层的开关',
  },

  question: {
    prompt: (
      <p>
        第 1 层有三个单元，设了 <code>return_sequences=True</code>，上面是第 2 层。在一个时间步里，第 2
        层读到的是什么？
      </p>
    ),
    choices: {
      value: {
        label: '刚输入的那个值，和第 1 层一样',
        feedback: '只有最下面那一层看得到数据。第 2 层对波形的了解，全是听第 1 层转述的。',
      },
      hidden: {
        label: '第 1 层在这个时间步的三个隐藏状态',
        feedback:
          '从上面看得见的，只有第 1 层露出来的东西，而且一次只有一个时间步。更早的事，第 2 层想知道就得自己记住。',
      },
      cell: {
        label: '第 1 层在这个时间步的三个细胞状态',
        feedback: '个数倒是对得上，但细胞状态从不离开自己的单元，只传给这个单元的下一个时间步。',
      },
      both: {
        label: '三个隐藏状态和三个细胞状态',
        feedback: '两样都会在第 1 层内部沿时间往后传。往上传的，只有输出门露出来的部分。',
      },
    },
    found: ({ width, differences: { cell = Number.NaN } }) =>
      `刚才单独运行了第 2 层。喂给它第 1 层的隐藏状态，结果与在堆叠模型里逐位相同；换成细胞状态就不同了，最多相差 ${formatDecimals(cell, 3)}。只给一个值，或者六个数全给，根本接不上：第 2 层的权重只能接 ${width} 个数。`,
  },
  listing: '你的模型',
  keras: <p>本页的初始权重由种子决定。Keras 会自己抽取初始权重，所以打印的数值会不一样，形状则完全相同。</p>,
};
