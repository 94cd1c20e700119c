import type { ExamplesText } from './text.en';

export const text: ExamplesText = {
  title: '从波形到样本',
  lead: '每条波形切成两段：前面给模型看，后面让它预测。',

  idea: (
    <>
      <p>
        网络靠成对的例子学习：一份输入，配一份答案。<code>generate_examples(length, n_patterns, output)</code>{' '}
        做的就是这件事：抽一条随机波形，前 <code>length</code> 个点给模型看，最后 <code>output</code>{' '}
        个点留出来当答案。
      </p>
      <p>
        这里有一笔账容易算错：答案排在输入之后，所以一条波形要有 <code>length + output</code> 个点。50
        个输入加 5 个答案，就是 55 个。如果只生成 50 个再切掉 5 个，模型能看到的就只剩 45 个。
      </p>
    </>
  ),
  listing: 'generate_examples，按下面选定的切法',
  view: '在哪里切',
  views: {
    demo: () => '演示 20 + 5',
    settings: (length, outputs) => `你的设置 ${length} + ${outputs}`,
  },
  sum: (view, length, outputs) =>
    view === 'demo'
      ? `书中的示意图：看 ${length} 个点，留出 ${outputs} 个，一共 ${length + outputs} 个。上面两个输入框属于你的设置。`
      : `你的设置：看 ${length} 个点，留出 ${outputs} 个，一共 ${length + outputs} 个。`,

  sequences: {
    caption: '随机流“demo”的前五条序列。无论怎么切，都是同样的五条波形，变的只是长度。',
    input: '模型看到的',
    heldOut: '留出的',
    choose: '选一条序列，下面会列出它的数值。',
    name: (row) => `序列 ${row}`,
    wave: (period, decay) => `周期 ${period}，衰减 ${decay.toFixed(3)}`,
    summary: (row, length, outputs, lastSeen, lastHeld) =>
      `序列 ${row}：看到的 ${length} 个点止于 ${lastSeen.toFixed(2)}，留出的 ${outputs} 个点止于 ${lastHeld.toFixed(2)}。`,
  },
  cut: (
    <p>
      先看演示，用手遮住带底色的那一段：你能接着画下去吗？20
      个点只有一两个周期，波形还很活跃。再切到你的设置：50
      个点里周期更多，可到那时大多数波形已经平静下来，线索多了，剩下要预测的起伏却少了。那篇中文文章说模型的输入是
      20 个时间步，其实那是示意图的数字，模型读的是 50 个。
    </p>
  ),

  shapes: {
    title: '同样的数，排成张量',
    idea: (
      <p>
        Keras 要一次拿到全部序列，装在两个数组里。<code>X</code>{' '}
        有三个轴：序列、时间步、特征。最后一个轴只放一个数，因为波形在每个时间步只有一个值；换成气象站，也许就有十个。LSTM
        读的输入总是三个轴，所以这个 1 不能省。<code>y</code> 只有两个轴：每条序列对应一个答案向量。
      </p>
    ),
    points: '每条波形的点数',
    x: 'X 的形状',
    y: 'y 的形状',
    xHint: '序列、时间步、特征',
    yHint: '序列、输出',
    caption: 'X 和 y 切自同样的波形。X 的一行与 y 的同一行，合起来是一个样本。',
    feature: '1 个特征',
    sequences: (n) => `${n} 条序列`,
    timesteps: (length) => `${length} 个时间步`,
    outputs: (outputs) => `${outputs} 个输出`,
    summary: (n, length, outputs, row) =>
      `X 是 ${n} 条序列 × ${length} 个时间步 × 1 个特征的方块，y 是 ${n} 条序列 × ${outputs} 个输出的表；两者的第 ${row} 行已标出。`,
  },
  cells: {
    caption: (row) => `序列 ${row}，逐个数值`,
    step: '时间步',
    at: '位置',
    value: '值',
    part: '属于',
    parts: { input: '看到的', 'held-out': '留出的' },
    gap: (left) => `还有 ${left} 个`,
  },
  reading: (
    <p>
      下标从 0 数起。<code>X[2, 7, 0]</code> 是序列 2 在时间步 7 的那个唯一的特征。<code>X</code> 在哪里结束，
      <code>y</code> 就从哪里接上：<code>y[2, 0]</code> 就是模型所见的最后一点之后的那一点。
    </p>
  ),

  kind: {
    title: '这是哪一类问题？',
    idea: (
      <>
        <p>
          答案是数量，不是类别，所以这是<em>回归</em>；这些数量按时间先后排列，所以又是时间序列预测。
        </p>
        <p>
          它还是<em>多对一</em>
          。明明给出五个值，怎么叫“一”？关键在于答案是怎样产生的：模型读完全部时间步，只回答一次，给出一个向量。它不会先预测第一个点，再想一想，接着预测第二个；所有的值同时从最后一层出来。把向量里的五个数看成五个时间步，那是我们的读法。多对多的模型才会一步一步地作答，最后一节会画出一个。
        </p>
        <p>
          有一个时间序列的惯例，这里是有意不用的。通常要先去掉趋势和季节性，让序列平稳，再对剩下的部分建模；用
          LSTM 时也推荐这样做。这里把衰减和节奏都留着，因为它们正是要让堆叠 LSTM 去学的东西。
        </p>
      </>
    ),
  },
};
