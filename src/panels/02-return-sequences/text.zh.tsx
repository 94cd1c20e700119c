import { Term } from '../../glossary/Term';
import { formatPercent, formatPlain, formatPower, withMinus } from '../../i18n/format';
import { decimals, indexed } from './cell/cell-step';
import { Letter } from './cell/Letter';
import { shapes } from './question';
import type { ReturnSequencesText } from './text.en';

export const text: ReturnSequencesText = {
  title: 'return_sequences：一层交给下一层什么',
  lead: 'LSTM 层在每个时间步都要读一个值，默认却只交出最后一个。',

  idea: (
    <>
      <p>
        在 Keras 里，每个 LSTM 层读的数组都有三个轴，<Term id="shape">形状</Term>是（序列、
        <Term id="timestep">时间步</Term>、<Term id="feature">特征</Term>）。它在每个时间步都会算出一个
        <Term id="hidden-state">隐藏状态</Term>
        ，但如果不另作说明，就只把最后一个交出去，于是只剩两个轴：每条序列对应一个向量。后面接
        <Term id="dense">Dense 层</Term>，这样正好；后面再接一个 LSTM 就不行了，因为它要读的也是序列。设置{' '}
        <Term id="return-sequences">
          <code>return_sequences=True</code>
        </Term>{' '}
        之后，这一层会把所有时间步的隐藏状态都交出去，进来三个轴，出去还是三个轴。
      </p>
      <p>
        一个最小的例子就能看清楚：<code>LSTM(1)</code> 只有一个单元、12 个参数，未经训练，读入 0.1、0.2、0.3
        三个值，形状是 (1, 3,
        1)，也就是一条序列、三个时间步、一个特征。请把下面几个例子从左到右点一遍。数值是在你点击时当场算出来的，初始权重由页面顶部的种子决定。
      </p>
    </>
  ),

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
  size: '堆叠的层数',
  add: '加一层',
  remove: '减一层',

  caption:
    '和代码一样，从上往下读。每根连线上写着交出去的形状和数值：三股线是整条序列，一股线是最后的状态。带虚线框和删除线的数算了出来，但没有交出去。',
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
    theirWords: 'TensorFlow.js 的原话：',
    kerasWords: 'Keras 的报错结尾是：',
    waiting: '正在等 TensorFlow.js 的答复……',
    agreement: (shape, largest) => {
      const same = `TensorFlow.js 在后台运行同样的堆叠，输出的形状也是 (${shape.join(', ')})`;
      if (largest === 0) return `${same}，数值逐位相同。`;
      return largest < 1e-5
        ? `${same}，数值也一致：最大差别 ${formatPower(largest, 1)}，只是 32 位浮点数的舍入。`
        : `${same}，数值却不同：最大差别 ${formatPower(largest, 1)}。`;
    },
  },

  notice: (
    <>
      <p>
        比较前两个例子：第一个例子里唯一的那个值，就是第二个例子里三个值中的最后一个。可见这个开关并不改变一层算什么，只决定算出来的东西交出多少。再从两层换到四层：除了最后一层，开关都打开着，而第一层的数值一点没变。网络还没训练，它说的数没有意义，这里要看的只是形状。
      </p>
      <p>
        现在故意错一次：点最后一个例子，或者自己加一层。<em>expected ndim=3, found ndim=2</em>，初次搭堆叠
        LSTM 的人问得最多的，就有这条报错。要改的从来不是报错的那一层，而是它前面的那一层。
      </p>
      <p>
        那么最后一层呢？看你的需要。关着，每条序列给一个答案，本章就是这样；打开，每个时间步给一个答案，多对多的模型用得上。
      </p>
    </>
  ),
  cell: {
    explain: '解释',
    title: '拆开一个单元，一步一步地看',
    idea: (
      <>
        <p>
          方框里面发生了什么？一个单元有一份记忆，就是<Term id="cell-state">细胞状态</Term> <Letter of="c" />
          。每到一个时间步，它先更新这份记忆，再露出其中一部分，这就是隐藏状态 <Letter of="h" />
          。更新多少、露出多少，都由<Term id="gate">门</Term>来管。门是 0 到 1 之间的数，拿来乘别的数：
          <Term id="forget-gate">遗忘门</Term> <Letter of="f" /> 决定旧的记忆留下多少；
          <Term id="input-gate">输入门</Term> <Letter of="i" /> 决定新的内容放进多少，这新的内容叫
          <Term id="candidate">候选值</Term> <Letter of="g" />；<Term id="output-gate">输出门</Term>{' '}
          <Letter of="o" /> 决定更新之后露出多少。
        </p>
        <p>
          门和候选值的数值又从哪里来？四个方框，每个都是一个最普通的神经元：把输入乘上一个
          <Term id="weight">权重</Term> <Letter>w</Letter>（Keras 存放在<Term id="kernel">核矩阵</Term>{' '}
          <code>kernel</code> 里），把上一个时间步的隐藏状态乘上另一个权重 <Letter>u</Letter>（存放在
          <Term id="recurrent-kernel">循环核</Term> <code>recurrent_kernel</code> 里），再加上
          <Term id="bias">偏置</Term> <Letter>b</Letter>，得到的和 <Letter>z</Letter> 交给
          <Term id="activation">激活函数</Term>：三个门用 <Term id="sigmoid">sigmoid</Term> 函数 σ，结果在 0
          和 1 之间；候选值用 <Term id="tanh">tanh</Term>，结果在 −1 和 1 之间。四样东西，每样三个数，这就是{' '}
          <code>LSTM(1)</code> 的 12
          个参数。它们全都写在下面，用的正是你在上图中搭的堆叠、填的输入值。拖动滑块可以在时间里前后走，指着哪个符号，就能看到它从哪里来、到哪里去。
        </p>
      </>
    ),
    cursor: '时间步',
    caption: (units) =>
      `${
        units === 1
          ? '第一层里的那个单元'
          : `第一层 ${units} 个单元中的第 1 个；其余的各有自己的权重，读的输入和隐藏状态都一样`
      }。和 7.1 节的图一样，时间向右，层向上。门开多大，方框就填多高；候选值从中线起，向上或向下填。显示时保留四位小数，计算用的位数更多。`,
    reads: '读入',
    handedOn: '交给上面',
    notHandedOn: '不交出去',
    drawn: ({ timestep: t, x, gates, c, h }) =>
      `一个 LSTM 单元在时间步 ${t} 的样子：读入 ${decimals(x)}；遗忘门 ${decimals(gates.f.value)}，输入门 ${decimals(gates.i.value)}，候选值 ${decimals(gates.g.value)}，输出门 ${decimals(gates.o.value)}；细胞状态由此更新为 ${decimals(c)}，隐藏状态为 ${decimals(h)}。`,
    story: ({ timestep: t, x, cBefore, gates, kept, added, c, h }) =>
      t === 0
        ? `单元读入 ${decimals(x)}。还没有什么可保留的；候选值放进 ${formatPercent(gates.i.value)}，记忆变成 ${decimals(c)}。输出门露出其中的 ${formatPercent(gates.o.value)} 左右，即 ${decimals(h)}。`
        : `单元读入 ${decimals(x)}。原来的记忆 ${decimals(cBefore)} 保留 ${formatPercent(gates.f.value)}，剩下 ${decimals(kept)}；候选值放进 ${formatPercent(gates.i.value)}，加上 ${decimals(added)}。新的记忆是 ${decimals(c)}，露出其中的 ${formatPercent(gates.o.value)} 左右，即 ${decimals(h)}。`,
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
        `${indexed('c', t)}，新的记忆：保留的 ${decimals(kept)} 加上放进来的 ${decimals(added)}。${isLast ? '序列到此结束，记忆也到此为止' : `它只去一个地方，就是时间步 ${t + 1}`}；别的层从来看不到它。`,
      h: ({ timestep: t, isLast, handedOn }) =>
        `${indexed('h', t)}，单元露出来的值。${isLast ? '这是最后一个，无论开关怎样都会交出去。' : `它会回到本层，参与时间步 ${t + 1} 的各个门；至于往上，因为 return_sequences ${handedOn ? '打开着，所以交出去了' : '关着，所以没有交出去'}。`}`,
    },
    notice: (
      <>
        <p>
          先退回 <Letter>t</Letter> = 0：
          <Letter of="h" index={-1} /> 和 <Letter of="c" index={-1} />{' '}
          都是零，没有什么可忘的，起作用的只有输入和偏置。再一步步往前走：从右边出去的，又从左边进来；方框填的高度变了，那十二个参数却一直没变。所以序列再长，参数也不会变多。
        </p>
        <p>
          再顺着粗线看。记忆从一个时间步到下一个，只是打个折、加一点，中间没有权重，也没有压缩它的函数，LSTM
          因此能把东西记上许多个时间步。最后看顶上伸出去的箭头：每个时间步都有一个，不管有没有人读，
          <Letter of="h" /> 都会算出来。<code>return_sequences</code>{' '}
          管的就是交不交这一点；而上面一层收到的总是 <Letter of="h" />
          ，从来不是 <Letter of="c" />。
        </p>
        <p>
          没有训练过的门，总停在偏置给它定的位置附近：σ(1) 是 0.73，σ(0) 是
          0.5。什么时候开、什么时候关，要靠训练去学。在页面顶部换一个种子，就会抽到另一组权重。
        </p>
      </>
    ),
  },
  question: {
    prompt: (
      <p>
        先是 <code>LSTM(3, return_sequences=True)</code>，再是 <code>LSTM(2, return_sequences=True)</code>
        ，读入一条四个时间步的序列。输出是什么形状？
      </p>
    ),
    choices: {
      last: {
        label: <code>{shapes.last}</code>,
        feedback: '这是只交出最后一个状态的样子。可是最后一层的开关也打开着，所以它的状态会全部交出来。',
      },
      all: {
        label: <code>{shapes.all}</code>,
        feedback: '一条序列，四个时间步各有一个状态，每个状态里有几个数，就看最后一层有几个单元。',
      },
      below: {
        label: <code>{shapes.below}</code>,
        feedback: '3 是两层之间传递的宽度。输出的是最后一层算出来的东西，而它只有两个单元。',
      },
      refused: {
        label: '没有形状：Keras 会报错',
        feedback: '只收到两个轴的层才会报错。这里第一层交出了三个轴，第二层读得下去。',
      },
    },
    found: (found) => (
      <>
        刚才在 TensorFlow.js 里搭了一遍，输出的形状是 <code>{found}</code>。
      </>
    ),
  },
  listing: '你的堆叠',
  keras: <p>Keras 会自己抽取初始权重，所以打印的数值会不一样，形状则完全相同。</p>,
};
