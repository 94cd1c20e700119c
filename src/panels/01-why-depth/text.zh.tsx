import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals, formatError } from '../../i18n/format';
import { Formula } from '../../ui/Formula';
import { sizeOf, type DepthChoice } from './question';
import type { WhyDepthText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');
const size = (name: DepthChoice): string => `${sizeOf(name).layers} × ${sizeOf(name).units}`;
const halfLife = (timesteps: number): string => formatDecimals(timesteps, 1);

export const text: WhyDepthText = {
  title: '为什么要有深度？',
  lead: '堆叠 LSTM 由好几个 LSTM 层叠成，每一层读的都是它下面那一层的输出。',

  idea: (
    <p>
      <Term id="vanilla-lstm">普通 LSTM</Term> 只有一个隐藏<Term id="layer">层</Term>
      ，里面是若干个记忆单元，Keras 称之为 units，下文就叫<Term id="unit">单元</Term>。
      <Term id="lstm">LSTM</Term> 是一种循环神经网络，擅长捕捉相隔许多时间步的关联，以处理语言和语音著称。
      <Term id="stacked-lstm">堆叠 LSTM</Term>{' '}
      有好几个这样的层，每层都有许多单元。叫这个名字，是为了同只有一层的 LSTM、用别的办法扩展的 LSTM
      区别开来；层多了，才名副其实地算是“深度”学习。可是，加深究竟换来了什么？先在图里加几层，沿着不同的路线走走看。
    </p>
  ),

  directions: {
    controls: '图中的堆叠模型',
    layers: (layers) => `${layers} 层`,
    add: '加一层',
    remove: '减一层',
    timesteps: '时间步数',
    route: '标出的路线',
    routeOf: (number, routes) => `第 ${number} 条，共 ${routes} 条`,
    layer: (number) => `第 ${number} 层`,
    input: '输入',
    output: '输出',
    caption:
      '一个方框是一层在一个时间步上的样子。时间向右，层向上。细线传的是 h，即一层交出来的值；粗线传的是 c，即它自己留着的记忆（7.1.3 细讲）；标出来的，是第一个值到达输出的一条路线（按方框数：并排的 h 和 c 算同一步）。',
    counts: (layers, timesteps, routes) =>
      `${layers} 层，${timesteps} 个时间步，一共 ${layers * timesteps} 个方框。从第一个值到输出有 ${routes} 条路线${routes === 1 ? '' : '，全都在用'}。`,
    notice: (
      <p>
        网络并不挑选路线，而是所有路线同时都走；训练时，沿各条路线传回来的梯度加在一起。这些路线一样长，区别在于那个值在哪里等着：晚些才往上走，就是第一层替它记着；一上来就走到顶，就是最后一层替它记着。往上传的只有隐藏状态{' '}
        <Formula inline>
          <var>h</var>
        </Formula>
        ，而且每个时间步都要传；只有最顶上那层可以等到最后再输出。写成一行，第{' '}
        <Formula inline>
          <var>l</var>
        </Formula>{' '}
        层在时间步{' '}
        <Formula inline>
          <var>t</var>
        </Formula>{' '}
        就是：
      </p>
    ),
  },

  formula: {
    spoken:
      '第 l 层在时间步 t 的状态 h 和 c，由第 l 层的 LSTM 从三样东西算出：下面一层在时间步 t 的 h，以及本层在时间步 t 减 1 的 h 和 c。第 0 层的 h 就是输入 x。',
  },

  listing: '上图中的堆叠模型',

  levels: {
    title: '一层一层地抽象',
    idea: (
      <p>
        深度网络为什么成功，人们常用“流水线”来解释：每一层完成任务的一部分，再把结果交给下一道工序。如果输入是图像，各层看到的也许依次是线条、形状、物体。LSTM
        各层描述的则是时间：或是把相邻的观测值归拢成块，或是换一个更慢的时间尺度去看同一个信号。某一层也许盯着相邻的点，看它们是升是降；再上一层看不到原始数据，只能看到前者的描述，于是有可能去留意几十个点里摆幅怎样变小。这样，每一层或许会在自己的时间尺度上工作。之所以说“或许”，是因为训练过程从不给任何一层指定时间尺度。那么就来量一量：
      </p>
    ),
  },

  timescales: {
    caption: (waves) =>
      `一个点代表本页自带的模型里的一个单元：它的遗忘门（见 7.1.3）让细胞里的记忆减半，要多少个时间步（${waves} 条测试波形的平均）。点线是中位数，带底色的一段是波形的周期。`,
    layer: (number) => `第 ${number} 层`,
    unit: '单元',
    axis: '半衰期（时间步）',
    numbers: '两层各单元的半衰期（时间步）。',
    waiting: {
      loading: '正在读取模型……',
      failed: '模型的权重没能加载。',
    },
    verdict: ({ medians: [lower, upper], longest, timing }) => {
      const verdicts = {
        'upper-slower': '第 2 层更慢，正如设想的那样。',
        alike: '这里并没有形成一个慢的层。',
        'upper-quicker': '第 2 层反而更快。',
      };
      return `按中位数，第 1 层过 ${halfLife(lower)} 个时间步、第 2 层过 ${halfLife(upper)} 个时间步，记忆就只剩一半；最慢的单元也不过 ${halfLife(longest)} 个。${verdicts[timing]}`;
    },
    notice: (
      <p>
        不过，记忆不只在细胞里，隐藏状态 h
        也会一步步传下去。把输入的点稍稍改动一下，看预测变化多少：两条路都算上，影响有一多半来自十个时间步以前的点；只算细胞状态这一条，就只有五分之一左右。
      </p>
    ),
  },

  papers: {
    summary: '是谁说明了深度有用，又是怎么说明的：2013 年的三篇论文',
    history: (
      <>
        <p>
          用流水线来描述深度网络的是{' '}
          <a href="https://papers.nips.cc/paper/5166-training-and-analysing-deep-recurrent-neural-networks">
            Hermans 与 Schrauwen（2013）
          </a>
          。最简单的例子是多层感知机：新加的隐藏层把前一层找到的东西重新组合。
          <a href="https://arxiv.org/abs/1312.6026">Pascanu 等人（2013）</a>
          认为，把循环层堆叠起来，每一层或许能在自己的时间尺度上工作。
        </p>
        <p>
          循环层本来就有一个方向的深度：最后一个状态取决于之前的每一个状态。
          <a href="https://arxiv.org/abs/1303.5778">Graves、Mohamed 与 Hinton（2013）</a>
          想知道，除了时间上的深，空间上的深是不是同样有好处。他们把堆叠 LSTM 用到语音识别上，用的是双向
          LSTM，最多五层，每个方向 250
          个单元，在一个公认很难的标准测试上拿到了当时最好的成绩（用的是三层），并且发现层数比每层的单元数更要紧。这个结论说的是他们的任务和他们的规模，不是定律。从那以后，遇到困难的序列预测问题，堆叠
          LSTM 已是一种成熟的选择。
        </p>
      </>
    ),
  },

  width: {
    title: '加深，还是加宽？',
    idea: (
      <p>
        只有一个隐藏层的前馈网络，只要神经元足够多，就能在有界的闭区域内以任意精度逼近任何连续函数（
        <a href="https://doi.org/10.1016/0893-6080(89)90020-8">Hornik、Stinchcombe 与 White，1989</a>
        ）。可是“足够多”也许意味着非常多。深度学习立足于一个设想：有些函数，用层层递进的方式来表示要节省得多（
        <a href="https://arxiv.org/abs/1312.6026">Pascanu 等人，2013</a>
        ）。所以加深换来的是更省的表示，网络原则上能做的事并没有变多。两条路各要多少
        <Term id="parameter">参数</Term>，是可以数出来的：
      </p>
    ),
    units: '每层单元数',
    controls: '拿来比较的堆叠模型',
    caption: '输入只有一个特征，不含 Dense 层',
    model: '模型',
    size: '层数 × 单元数',
    parameters: '参数量',
    models: {
      stack: '堆叠模型',
      sameUnits: '单独一层，单元总数相同',
      sameParameters: '单独一层，参数量大致相同',
    },
    compare: ({ stack, sameUnits }) =>
      stack.layers === 1
        ? '只有一层，还没有什么可比的。请加一层。'
        : `同样是 ${sameUnits.units} 个单元，并排放在一层里，每个单元都要读全部 ${sameUnits.units} 个单元的隐藏状态，参数就不是 ${count(stack.parameters)} 个，而是 ${count(sameUnits.parameters)} 个。`,
    notice: (
      <p>
        书里还说：要做到同样的程度，神经元可以少一些，训练也快一些。参数少只是省，不等于预测得更准，所以本页也测了误差，你还可以让几个模型
        <a href="#depth-race">赛跑</a>。先猜一猜：
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        四个模型，参数量都在 5,200 上下（层数 × 单元数），都按书中的办法训练：10,000
        条序列过一遍，每批十条。哪一个学到的最少？
      </p>
    ),
    choices: {
      one: {
        label: `${size('one')}：单独一个宽层`,
        feedback: '它没有第二层可以再往上抽象，也用不着：在这个问题上，训练这么短，没有哪个模型领先于它。',
      },
      two: {
        label: `${size('two')}：书中的模型`,
        feedback: '它和单独一层不相上下，但也不比单独一层更好，至少这样训练是如此。',
      },
      three: {
        label: size('three'),
        feedback: '再多一层，误差就上去了。不过还有更吃亏的。',
      },
      four: {
        label: `${size('four')}：最深的`,
        feedback:
          '更新了一千次，误差和永远回答 0.5 还是差不多。深度不是白来的，用这个学习率也没有训练得更快，原因留到 7.4 再说。换一个学习率，名次可能不同。',
      },
    },
    found: ({ medians, alwaysHalf, seeds }) =>
      `用 ${seeds} 个种子测过，在没见过的波形上，误差的中位数依次是 ${formatError(medians.one)}、${formatError(medians.two)}、${formatError(medians.three)} 和 ${formatError(medians.four)}。在同样的波形上，永远回答 0.5 的误差是 ${formatError(alwaysHalf)}。`,
  },
};
