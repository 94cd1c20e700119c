import { shapeText } from '../../lesson/keras-lines';
import { Term } from '../../glossary/Term';
import { formatCount } from '../../i18n/format';
import type { CompleteExampleText } from './text.en';

export const text: CompleteExampleText = {
  title: '完整的例子',
  lead: '把上面的一切写成一个程序，带着你现在的设置。',
  idea: (
    <p>
      页面背后没有别的机关。同样的内容，用 Keras 写成 Python，或用 TensorFlow.js 写成
      TypeScript，都只有一屏。上面改了哪个设置，这里的常量就跟着变；复制出去，可以直接运行。本章的各节就是它的各段：两个生成波形的函数，然后是模型、拟合、评估，最后预测一条并画出来。
    </p>
  ),
  listing: { keras: 'stacked_lstm.py', tfjs: 'stacked-lstm.ts' },
  notice: {
    keras: (
      <p>
        Keras 的随机数发生器与本页不同，所以它的误差与你的不一样，就像换了一个<Term id="seed">种子</Term>。
        <code>set_random_seed</code>{' '}
        能让它在同一台机器上重现自己的结果。本页几秒钟的训练，它可能要几分钟，期间会显示进度条。
      </p>
    ),
    tfjs: (
      <>
        <p>
          LSTM 层里有四个参数，用 Keras 时不必写，这里都写了出来，其中三个确实不同：不写的话，TensorFlow.js
          的门会用分段线性的“硬” sigmoid，核矩阵换成另一种初始化，遗忘门的偏置从 0 而不是 1
          开始。第四个，也就是循环核的正交初始化，两边本来就一样，写出来只是为了说清楚。
        </p>
        <p>
          程序里的波形用 <code>Math.random</code>{' '}
          抽取，它不接受种子，所以你的种子没有带过来：每次运行，波形和初始权重都不一样。此外，TensorFlow.js
          把训练展开成每批成千上万个小运算，所以原版程序要跑几分钟。
        </p>
      </>
    ),
  },

  question: {
    prompt: (
      <p>
        把 <code>LAYERS</code> 改成 3 再运行。循环里写的是 <code>return_sequences=layer &lt; LAYERS - 1</code>
        。现在有哪几层 LSTM 会交出整条序列？
      </p>
    ),
    choices: {
      first: {
        label: '和原来一样，只有第一层：新的一层加在最上面',
        feedback: '新的一层也要读序列。所以原来在最上面的第二层，现在必须把自己的序列交出来。',
      },
      two: {
        label: '第一层和第二层',
        feedback: '除最后一层外都要交。原来的顶层成了中间层，循环不用你提醒，自己就把开关打开了。',
      },
      all: {
        label: '三层都交',
        feedback:
          '那样一来，Dense 会在五十个时间步上各给出五个数，而 y 里每条序列只有一行五个数。最后一层的任务是概括。',
      },
      none: {
        label: '都不交：Keras 会拒绝这样的堆叠',
        feedback: '第二层的开关要是还关着，它就会拒绝。循环拿层号与总层数比较，想忘都忘不了。',
      },
    },
    found: ({ shapes, parameters }) => (
      <>
        刚才在 TensorFlow.js 里搭了一遍，三层的输出依次是{' '}
        {shapes.map((shape, index) => (
          <span key={index}>
            {index > 0 && '、'}
            <code>{shapeText(shape)}</code>
          </span>
        ))}
        ，整个模型有 {formatCount(parameters, 'zh-CN')} 个参数。
      </>
    ),
  },
};
