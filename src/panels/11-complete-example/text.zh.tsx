import type { CompleteExampleText } from './text.en';

export const text: CompleteExampleText = {
  title: '完整的例子',
  lead: '把上面的一切写成一个程序，带着你现在的设置。',
  idea: (
    <p>
      页面背后没有别的机关。同样的内容，用 Keras 写成 Python，或用 TensorFlow.js 写成
      TypeScript，都只有一屏。上面改了哪个设置，这里的常量就跟着变；复制出去，可以直接运行。
    </p>
  ),
  listing: { keras: 'stacked_lstm.py', tfjs: 'stacked-lstm.ts' },
  notice: {
    keras: (
      <p>
        Keras 的随机数发生器与本页不同，所以它的误差会在小数点后第三位与你的结果不一样。
        <code>set_random_seed</code> 能让它在同一台机器上重现自己的结果。
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
};
