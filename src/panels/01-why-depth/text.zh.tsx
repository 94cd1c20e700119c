import { Term } from '../../glossary/Term';
import { formatCount } from '../../i18n/format';
import type { WhyDepthText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

export const text: WhyDepthText = {
  title: '为什么要有深度？',
  lead: '堆叠 LSTM 由好几个 LSTM 层叠成，每一层读的是下一层写出来的东西。',

  idea: (
    <>
      <p>
        <Term id="vanilla-lstm">普通 LSTM</Term> 你已经见过了，英文里常叫它 vanilla{' '}
        <Term id="lstm">LSTM</Term>：一个隐藏
        <Term id="layer">层</Term>，里面有若干个记忆单元，Keras 称之为 units，下文就叫
        <Term id="unit">单元</Term>。<Term id="stacked-lstm">堆叠 LSTM</Term>{' '}
        把好几个这样的层叠在一起，每层都有自己的一批单元；之所以另起一个名字，是为了同只有一层的、以及用别的办法扩展的
        LSTM 区别开来。层多了，模型也就深了，这才名副其实地算是“深度学习”。可是，加深究竟换来了什么？
      </p>
    </>
  ),

  levels: {
    title: '一层一层地抽象',
    idea: (
      <>
        <p>
          深度网络在各种困难的预测问题上都很成功，人们通常把功劳记在“层”上。不妨把它想成一条流水线：每一层解决任务的一部分，把结果交给下一道工序，直到最后一层给出答案（
          <a href="https://papers.nips.cc/paper/5166-training-and-analysing-deep-recurrent-neural-networks">
            Hermans 与 Schrauwen，2013
          </a>
          ）。最简单的例子是多层感知机：新加的隐藏层把前一层找到的东西重新组合，用更高一级的说法再描述一遍。如果输入是图像，这几级也许就是线条、形状、物体。
        </p>
        <p>
          LSTM
          读的是序列，所以它的各级描述的是一段段时间：或是把相邻的观测值归拢成块，或是换一个更慢的节奏去看同一个信号。某一层也许盯着相邻的点，看它们是升是降；再上一层看不到原始数据，只能看到前者的描述，于是有可能去留意更慢的事情，比如几十个点里摆幅怎样变小。
          <a href="https://arxiv.org/abs/1312.6026">Pascanu 等人（2013）</a>
          认为，这样堆叠之后，每一级或许能在自己的时间尺度上工作。之所以说“或许”，是因为训练过程从不给任何一层指定时间尺度。
        </p>
      </>
    ),
  },

  directions: {
    title: '时间上的深，空间上的深',
    idea: (
      <p>
        循环层本来就有一个方向的深度：最后一个状态取决于之前的每一个状态。
        <a href="https://arxiv.org/abs/1303.5778">Graves、Mohamed 与 Hinton（2013）</a>
        想知道，另一个方向，也就是一层叠一层，是不是同样有好处。他们把堆叠 LSTM
        用到语音识别上，在一个公认很难的标准测试上拿到了当时已知的最好成绩，并且发现层数比每层的单元数更要紧。如今，遇到困难的序列预测问题，堆叠
        LSTM 已是一种成熟的选择。下面这个堆叠可以随意加层、减层，再沿着不同的路线走走看。
      </p>
    ),
    controls: '图中的堆叠',
    add: '加一层',
    remove: '减一层',
    timesteps: '时间步数',
    route: '标出的路线',
    routeOf: (number, routes) => `第 ${number} 条，共 ${routes} 条`,
    layer: (number) => `第 ${number} 层`,
    input: '输入',
    output: '输出',
    caption: '每个方框是一层在一个时间步上的样子。时间向右，层向上；粗线是第一个值到达输出的一条路线。',
    counts: (layers, timesteps, routes) =>
      `${layers} 层，${timesteps} 个时间步，一共 ${layers * timesteps} 个方框。从第一个值到输出有 ${routes} 条路线，每条都在时间上走 ${timesteps - 1} 步，在层与层之间走 ${layers - 1} 步；最后一个值只有一条路，直上 ${layers} 个方框。`,
    notice: (
      <p>
        这些路线一样长，区别在于那个值在哪里等着：晚些才往上走，就是第一层替它记着；一上来就走到顶，就是最后一层替它记着。再看看向上的箭头。只要上面还有一层，一个层就得在每个时间步都给出一个输出，而不是读完所有时间步才给一个；只有最顶上那层可以等到最后再输出。
      </p>
    ),
  },

  listing: '上图中的堆叠',

  width: {
    title: '加深，还是加宽？',
    idea: (
      <>
        <p>
          把网络做大还有一条路。只有一个隐藏层的前馈网络，只要神经元足够多，就能在有限的范围内以任意精度逼近任何连续函数（
          <a href="https://doi.org/10.1016/0893-6080(89)90020-8">Hornik、Stinchcombe 与 White，1989</a>
          ）。可“足够多”也许是非常多。深度学习立足于一个设想：有些函数，用层层递进的方式来表示要节省得多（
          <a href="https://arxiv.org/abs/1312.6026">Pascanu 等人，2013</a>
          ）。要做到同样的程度，神经元可以少一些，训练也快一些。这样看来，深度并没有扩大网络原则上能做的事，它优化的是表示的方式。
        </p>
        <p>
          两条路各要花多少，是可以数出来的。<Term id="parameter">参数</Term>
          就是要靠训练来确定的数；一个 LSTM 层有多少参数，取决于它有多少个单元，以及每个单元要读多少个数：
        </p>
      </>
    ),
    units: '每层单元数',
    caption: '上图中的堆叠，以及代替它的单独一层；输入只有一个特征，不含 Dense 层',
    model: '模型',
    size: '层数 × 单元数',
    parameters: '参数个数',
    models: {
      stack: '堆叠',
      sameUnits: '单独一层，单元总数相同',
      sameParameters: '单独一层，参数大致一样多',
    },
    compare: ({ stack, sameUnits, sameParameters }) =>
      stack.layers === 1
        ? '图中只有一层，还没有什么可比的。请在上面加一层。'
        : `${stack.layers} 层，每层 ${stack.units} 个单元，共 ${count(stack.parameters)} 个参数。同样是 ${sameUnits.units} 个单元，并排放在一层里却要 ${count(sameUnits.parameters)} 个，因为每个单元都要与其余所有单元相连。用大约相同的参数，单独一层可以有 ${sameParameters.units} 个单元，共 ${count(sameParameters.parameters)} 个参数。`,
    notice: (
      <p>
        参数少，只是省，不等于预测得更准。只有在真正测量过的地方，本页才会说深度有用；这个测量你自己就能做：先拟合并评估
        2 层、每层 20 个单元的模型，再到<a href="#model">模型一节</a>改成 1 层、35 个单元，重来一遍。
        <a href="#fit">拟合一节</a>的表格会留下两次的误差。下结论之前，多换几个种子试试。
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        现在有两层，每层 20 个单元，想把单元总数加倍。是再加两层、每层 20 个单元，还是仍用两层、每层改成 40
        个单元？哪种办法要的参数更多？
      </p>
    ),
    choices: {
      deeper: {
        label: '四层，每层 20 个单元',
        feedback:
          '层多了，似乎样样都多。其实每加一层，只添上这一层自己的权重；一层一层往上加，每次增加的参数都一样多。',
      },
      wider: {
        label: '两层，每层 40 个单元',
        feedback:
          '每个单元要读下面的整层，还要读自己所在的整层。单元加倍，每个单元读的又加倍，权重就大约是四倍；层数加倍，权重只是大约两倍。',
      },
      same: {
        label: '一样多，反正都是 80 个单元',
        feedback: '参数不在单元里面，而在单元之间。要看每个单元读多少个数，层越宽，读得越多。',
      },
      timesteps: {
        label: '要看有多少个时间步',
        feedback: '序列越长，计算越多，参数却不会多：同一层在每个时间步用的都是同样的权重。',
      },
    },
    found: ({ start, deeper, wider }) =>
      `刚才数过了（输入只有一个特征）：原来 ${count(start)} 个参数；四层、每层 20 个单元是 ${count(deeper)} 个；两层、每层 40 个单元是 ${count(wider)} 个。5 个时间步和 50 个时间步，结果都一样。`,
  },
};
