import { Term } from '../../glossary/Term';
import { withMinus } from '../../i18n/format';
import { shapes } from './question';
import type { ReturnSequencesText } from './text.en';

export const text: ReturnSequencesText = {
  title: 'return_sequences：一层交给下一层什么',
  lead: 'LSTM 层在每个时间步都要读一个值，默认却只交出最后一个。',

  idea: (
    <>
      <p>
        在 Keras 里，每个 LSTM 层读的都是有三个轴的数组：序列、<Term id="timestep">时间步</Term>、
        <Term id="feature">特征</Term>。它在每个时间步都会算出一个<Term id="hidden-state">隐藏状态</Term>
        ，但如果不另作说明，就只把最后一个交出去，于是只剩两个轴：每条序列对应一个向量。后面接
        <Term id="dense">Dense 层</Term>，这样正好；后面再接一个 LSTM 就不行了，因为它要读的也是序列。设置{' '}
        <code>return_sequences=True</code>{' '}
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
  value: (timestep) => `第 ${timestep} 个值`,
  range: (min, max) => withMinus(`${min} 到 ${max}`),
  fault: {
    'not-a-number': (kept) => `这不是一个数。可取 −1 到 1，目前仍用 ${withMinus(String(kept))}。`,
    'out-of-range': (kept) => `超出了范围。可取 −1 到 1，目前仍用 ${withMinus(String(kept))}。`,
  },
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
    waiting: '正在等 TensorFlow.js 的答复……',
    agreement: (shape, largest) => {
      const same = `TensorFlow.js 在后台运行同样的堆叠，输出的形状也是 (${shape.join(', ')})`;
      if (largest === 0) return `${same}，数值逐位相同。`;
      return largest < 1e-5
        ? `${same}，数值也一致：最大差别 ${withMinus(largest.toExponential(1))}，只是 32 位浮点数的舍入。`
        : `${same}，数值却不同：最大差别 ${withMinus(largest.toExponential(1))}。`;
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
