import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals } from '../../i18n/format';
import { Formula } from '../../ui/Formula';
import { changes } from './question';
import type { ModelText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

export const text: ModelText = {
  title: '定义并编译模型',
  lead: '两层 LSTM，各 20 个单元；一层 Dense，5 个输出；总共要学 5,145 个数。',

  idea: (
    <>
      <p>
        数据的形状定了，模型的样子也就跟着定了。五十个值一个接一个进来，第一层 LSTM
        边读边把自己的隐藏状态往上传，<em>每个</em>时间步传 20 个数，<code>return_sequences=True</code>{' '}
        说的就是这件事。第二层把这五十个向量当成自己的输入序列，只交出<em>最后</em>一个隐藏状态：20
        个数，要概括整条波形。<Term id="dense">Dense 层</Term>
        再把它们变成五个数，我们把这五个数读作接下来的五个时间步。（那篇中文文章在这里写的是 20
        个时间步，那其实是画图示例的长度，真正的问题有 50 步。）
      </p>
      <p>
        为什么是两层，为什么是二十个单元？书里说得很坦白：试出来的，效果不差，但没有细调。把它当成起点就好。在这里改动任何一个，整页都会跟着变。
      </p>
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
  listing: '模型，代入你的设置',
  loss: (
    <p>
      <code>compile</code>{' '}
      补上训练所需的东西。损失用平均绝对误差（MAE）：预测点平均偏了多少，单位就是波形自己的单位。
      <Term id="optimizer">优化器</Term>用 <Term id="adam">Adam</Term>
      ，它是梯度下降的一种，为每个权重单独维护步长，边走边调。
      <Term id="learning-rate">学习率</Term>给所有这些步长统一定个尺度；Keras 里 Adam 的默认值是
      0.001，书中没有改它。
    </p>
  ),

  count: {
    title: '5,145 是怎么来的',
    idea: (
      <>
        <p>
          一层 LSTM
          里有四个大小相同的小网络：输入门、遗忘门、候选值、输出门。在每个小网络里，每个单元对下面传来的每个数各有一个
          <Term id="weight">权重</Term>，对本层上一个时间步的每个隐藏值各有一个权重，再加一个偏置：
        </p>
        <Formula>4 · （单元数 · （输入数 + 单元数） + 单元数）</Formula>
        <p>
          它们合起来就是这一层的<Term id="parameter">参数</Term>
          ，也就是要靠训练来确定的数。公式里没有时间步数，因为每一步用的都是同一套权重。下面按你的设置逐层算出来；最后一列去问
          TensorFlow.js，它在后台真的搭好了同一个模型。
        </p>
      </>
    ),
    caption: '各层的参数个数：公式算的，与实际搭出来的',
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
        书中的模型两层都是 20 个单元，第二层却几乎是第一层的两倍大：第一层每步读一个数，它每步要读 20
        个。看公式就明白：单元数是要和单元数相乘的。书里打印出模型摘要，核对的也是这些：输入输出的形状，以及两个
        LSTM 隐藏层。
      </p>
    ),
  },
  printed: { label: 'model.summary()', earlier: 'model.summary()，改动之前的模型' },

  linear: {
    title: '线性的输出层',
    idea: (
      <>
        <p>
          Dense 层没有写 activation（<Term id="activation">激活函数</Term>
          ）这个参数，用的就是默认的线性激活：加权求和，加上偏置，原样输出。线性的是
          <em>输出层</em>。那篇中文文章说成了输入层，其实 LSTM 层的门用的是 sigmoid，候选值和输出用的是 tanh。
        </p>
        <p>
          为什么用线性？因为答案是一个数量。softmax 会把它变成概率，ReLU 给不出负数。既然值都在 0 到 1
          之间，sigmoid
          也说得过去，可它会把刻度弄弯：越靠近两端，输入要变化越多，输出才肯动一点。加权求和什么值都能取到；代价是没有谁保证预测一定落在
          0 和 1 之间，这要靠学。这一层也省不得：没有它，得到的就是那 20 个隐藏值，个数不是五个，而且每个都在
          −1 和 1 之间。
        </p>
      </>
    ),
  },

  defaults: {
    title: '同一个调用，两种意思',
    idea: (
      <p>
        TensorFlow.js 说的也是 Keras 的话，只是带点口音。LSTM 的参数如果都不写，两个库搭出来的模型并不相同：
      </p>
    ),
    caption: 'LSTM 层的默认参数：Keras 3 与 TensorFlow.js 4.22',
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
        硬 sigmoid 与 sigmoid 最多相差 {formatDecimals(gap, 3)}，就在 ±{x}{' '}
        处；可是细胞状态每个时间步都要过一次遗忘门，连过五十次。从那里往外，硬 sigmoid 恰好等于 0 或
        1，梯度为零。用其中一种训练出的权重，放到另一种里运行，预测就变了样，而且没有任何报错。本页把这四个参数都明确写出，搭出来的就是
        Keras 的模型；其中遗忘门的偏置从 1 开始，让记忆单元一开始倾向于记住。
      </p>
    ),
  },

  question: {
    prompt: <p>下面每种改法都只把书中模型的一个数翻一倍，别的不动。哪一种会让要训练的参数变得最多？</p>,
    choices: {
      units: {
        label: `每层 LSTM 用 ${changes.units.units} 个单元`,
        feedback:
          '单元数要和单元数相乘：既要乘下面那层的，又要乘本层上一个时间步的。翻一倍，权重差不多变成四倍。',
      },
      layers: {
        label: `叠 ${changes.layers.layers} 层 LSTM`,
        feedback: '每多叠一层，代价和第二层一样，不会更多：深度是一层层加上去的，宽度却是乘上去的。',
      },
      length: {
        label: `读 ${changes.length.length} 个输入时间步`,
        feedback: '计算量翻倍，模型却没有变大：所有时间步共用同一套权重，“循环”网络正是由此得名。',
      },
      outputs: {
        label: `预测 ${changes.outputs.outputs} 个点`,
        feedback: '变大的只有 Dense 层，而它本来就是三层里最小的。',
      },
    },
    found: ({ chapter, units, layers, length, outputs }) => (
      <>
        TensorFlow.js 刚刚把它们都搭了一遍。参数原来有 {count(chapter)} 个；单元数翻倍，变成 {count(units)}{' '}
        个；层数翻倍，{count(layers)} 个；长度翻倍，{count(length)} 个；预测点数翻倍，{count(outputs)} 个。
      </>
    ),
  },
};
