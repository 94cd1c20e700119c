import type { CompleteExampleText } from './text.en';

export const text: CompleteExampleText = {
  title: '完整的例子',
  lead: '把上面的一切写成一个程序，带着你现在的设置。',
  idea: (
    <p>
      这个页面没有藏着什么。同样的内容，用 Keras 写成 Python，或用 TensorFlow.js 写成
      TypeScript，都只有一屏。上面改了哪个设置，这里的常量就跟着变；复制出去，可以直接运行。
    </p>
  ),
  choose: '程序',
  programs: { python: 'Python 与 Keras', typescript: 'TypeScript 与 TensorFlow.js' },
  listing: { python: 'stacked_lstm.py', typescript: 'stacked-lstm.ts' },
  notice: {
    python: (
      <p>
        Keras 的随机数发生器与本页不同，所以它的误差会在小数点后第三位与你的结果不一样。
        <code>set_random_seed</code> 能让它在同一台机器上重现自己的结果。
      </p>
    ),
    typescript: (
      <p>
        有两个参数要特意写出来。不写的话，TensorFlow.js 的门会用分段线性的“硬”
        sigmoid，核矩阵也用另一种初始化。此外，它把训练展开成每批上万个小运算，所以原版程序要跑几分钟。
      </p>
    ),
  },
};
