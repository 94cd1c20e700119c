import { Term } from '../../glossary/Term';
import { formatDecimals } from '../../i18n/format';
import { kerasTimes } from './facts';
import { asked } from './question';
import type { CompleteExampleText } from './text.en';

export const text: CompleteExampleText = {
  title: '完整的例子',
  lead: '把上面的一切写成一个程序，带着你现在的设置；再说说换成你自己的序列时，要改些什么。',
  idea: (
    <p>
      本页没有藏着什么：同样的内容，用 Keras 写成 Python，或用 TensorFlow.js 写成
      TypeScript，都只有六十来行。上面改了哪个设置，这里的常量就跟着变；复制出去，可以直接运行。程序的各段对应书中的各节：先是两个生成波形的函数，然后是模型、拟合、评估，最后预测一条。
    </p>
  ),
  listing: { keras: 'stacked_lstm.py', tfjs: 'stacked-lstm.ts' },
  notes: {
    keras: '要跑多久，误差为什么和本页不同',
    tfjs: '有哪些参数必须写明，又为什么慢',
  },
  notice: {
    keras: (
      <p>
        Keras 的随机数发生器与本页不同，所以误差与你在本页得到的不一样，就像换了一个
        <Term id="seed">种子</Term>；<code>set_random_seed</code>{' '}
        能让程序在同一个处理器上重现同样的结果。我们测过，连编译在内，在 JAX 上用的时间是本页的{' '}
        {kerasTimes.jax} 倍，在 TensorFlow 上是 {kerasTimes.tensorflow} 倍。这本书写于 2017
        年，那时要等几分钟。
      </p>
    ),
    tfjs: (
      <>
        <p>
          有几个参数用 Keras 时不必写，这里都写了出来。不写的话，TensorFlow.js 的门会用分段线性的“硬”
          sigmoid，LSTM 和 Dense 的核矩阵会从正态分布里抽取，遗忘门的偏置会从 0 而不是 1
          开始。循环核的正交初始化两边本来就一样，写出来只是为了说清楚。
        </p>
        <p>
          <code>Math.random</code>{' '}
          不接受种子，所以你的种子没有带过来：每次运行，波形和初始权重都不一样。此外，TensorFlow.js
          把每一批的训练展开成成千上万个小运算，所以原版程序要跑一分多钟。
        </p>
      </>
    ),
  },
  takeHome: '带回家',
  handIn: '交上来',
  own: {
    title: '从这个示例到你自己的序列',
    idea: <p>这里的波形干净、彼此相像，要多少有多少。你的序列带着噪声，而且只有一条。</p>,
    lines: (
      <ol>
        <li>
          <strong>样本从窗口来。</strong>一条长序列能切出许多样本，每个样本是一个<Term id="window">窗口</Term>
          ：<a href="#examples">前面的点用来读，随后的点用来预测</a>。
        </li>
        <li>
          <strong>务必先按时间划分</strong>，再在每一段里切窗口。窗口彼此重叠；顺序弄反了会怎样，看下面的题。
        </li>
        <li>
          <strong>拿主意用</strong>
          <Term id="validation-set">验证集</Term>，测试集<a href="#evaluate">留到最后</a>，只用一次。
        </li>
        <li>
          <strong>缩放数值</strong>，用训练部分的均值和标准差：
          <a href="#return-sequences">隐藏状态只在 −1 和 1 之间</a>。
        </li>
        <li>
          <strong>采样要够密。</strong>每个周期的点太少，就会<Term id="aliasing">混叠</Term>，看到
          <a href="#sine-aliasing">并不存在的波形</a>。
        </li>
        <li>
          <strong>去掉趋势和季节性</strong>（<a href="#examples">这里用不着</a>），或者把日期也交给模型。
        </li>
        <li>
          <strong>先有</strong>
          <Term id="baseline">基线</Term>：最后一个值、昨天同一时刻的值、
          <a href="#evaluate">一个线性回归</a>。
        </li>
        <li>
          <strong>先用一层。</strong>
          <a href="#why-depth">换几个种子</a>
          ，两层都比一层好，才加第二层；层数再多，
          <a href="#deeper">波形往上传可能越来越淡</a>，训练也可能更难。
        </li>
        <li>
          <strong>让</strong>
          <a href="#learning-rate-schedule">学习率</a>
          <strong>降下来</strong>；留下验证集上误差最小的那组权重，这叫<Term id="early-stopping">早停</Term>（
          <a href="#fit">为什么不看训练损失</a>）。
        </li>
        <li>
          <strong>一条一条地看预测</strong>，<a href="#predict">要看活跃的</a>，还要拿训练时没见过的数据来试：
          <a href="#evaluate">加噪声，换相位</a>。
        </li>
      </ol>
    ),
  },

  question: {
    prompt: (
      <p>
        一条 {asked.points} 个点的随机游走：每一步往上还是往下，全凭运气。把它所有 {asked.read} +{' '}
        {asked.forecast}{' '}
        的窗口都切出来，打乱顺序，留出五分之一来测试。有一种查找法：找出最相似的训练窗口，照抄它的后几个点。它竟然胜过“重复最后一个值”。它找到了什么？
      </p>
    ),
    choices: {
      pattern: {
        label: '“最后一个值”没看出的规律',
        feedback: '随机游走里没有规律可找，每一步都是重新抽的。改成按时间划分，查找法就输了。',
      },
      overlap: {
        label: '答案本身：窗口互相重叠',
        feedback:
          '留出的窗口，几乎每个都能在训练集里找到“双胞胎”，起点只差一两步，答案的大半就在里面。应当先把序列一分为二，再各自切窗口。',
      },
      luck: {
        label: '什么也没找到：换个种子它就会输',
        feedback: '只要先打乱、后划分，我们试过的每个种子它都赢。',
      },
      baseline: {
        label: '什么也没找到：在这里，“最后一个值”这条基线太差',
        feedback: '对随机游走来说，没有比它更好的基线：接下来往上走和往下走的机会一样多。',
      },
    },
    found: ({ aside, shared, shuffled, byTime }) => (
      <>
        刚才试了一遍：留出的 {aside} 个窗口里，有 {shared} 个与训练窗口共用一些点；查找法的误差是{' '}
        {formatDecimals(shuffled.lookUp, 2)}，最后一个值是 {formatDecimals(shuffled.last, 2)}
        。改成按时间划分，则是 {formatDecimals(byTime.lookUp, 2)} 对 {formatDecimals(byTime.last, 2)}。
      </>
    ),
  },
};
