import { Term } from '../../glossary/Term';
import { formatDecimals } from '../../i18n/format';
import { shapes } from './question';
import type { ExamplesText } from './text.en';

export const text: ExamplesText = {
  title: '从波形到样本',
  lead: '每条波形切成两段：前面给模型看，后面让它预测。',

  idea: (
    <>
      <p>
        网络靠<Term id="sample">样本</Term>学习，每个样本都是一份输入，配一份答案。
        <code>generate_examples(length, n_patterns, output)</code>{' '}
        做的就是这件事：抽出若干条随机波形，每条的前 <code>length</code> 个点给模型看，最后{' '}
        <code>output</code> 个点留出来当答案。
      </p>
      <p>
        这里有一笔账容易算错：答案排在输入之后，所以一条波形要有 <code>length + output</code> 个点。50
        个输入加 5 个答案，就是 55 个。如果只生成 50 个再切掉 5 个，模型能看到的就只剩 45 个。
      </p>
    </>
  ),
  listing: 'generate_examples，按上面选定的切法',
  view: '在哪里切',
  views: {
    demo: () => '演示 20 + 5',
    settings: (length, outputs) => `你的设置 ${length} + ${outputs}`,
  },
  sum: (view, length, outputs) =>
    view === 'demo'
      ? `书中的例图：看 ${length} 个点，留出 ${outputs} 个，一共 ${length + outputs} 个。`
      : `你的设置：看 ${length} 个点，留出 ${outputs} 个，一共 ${length + outputs} 个。`,

  sequences: {
    caption: '无论怎么切，都是同样的五条波形。',
    input: '模型看到的',
    heldOut: '留出的',
    choose: '选一条序列，下面会列出它的数值。',
    name: (row) => `序列 ${row}`,
    wave: (period, decay) => `周期 ${period}，衰减 ${formatDecimals(decay, 3)}`,
    summary: (row, length, outputs, lastSeen, lastHeld) =>
      `序列 ${row}：看到的 ${length} 个点止于 ${formatDecimals(lastSeen, 2)}，留出的 ${outputs} 个点止于 ${formatDecimals(lastHeld, 2)}。`,
  },
  cut: (
    <p>
      用手遮住带底色的那一段：你能接着画下去吗？20 个点之后，波形还很活跃；50
      个点里周期更多，可到那时大多数波形已经平静下来：线索多了，剩下要预测的起伏却少了。（20
      个时间步只是这幅例图的数字，模型读的是 50 个。）
    </p>
  ),

  shapes: {
    title: '同样的数，排成张量',
    idea: (
      <p>
        全部序列一次交给 Keras，装在两个<Term id="tensor">张量</Term>里。<code>X</code>{' '}
        有三个轴：序列、时间步、<Term id="feature">特征</Term>
        。波形在每个时间步只有一个值，换成气象站，也许就有十个。LSTM 读的输入总是三个轴，所以
        <Term id="shape">形状</Term>里的那个 1 不能省。<code>y</code> 只有两个轴：每条序列对应一个答案向量。
      </p>
    ),
    points: '每条波形的点数',
    x: 'X 的形状',
    y: 'y 的形状',
    xHint: '序列、时间步、特征',
    yHint: '序列、输出',
    caption: 'X 的一行与 y 的同一行，合起来是一个样本。',
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
      下标从 0 数起，时间步也一样：<code>X[2, 7, 0]</code> 是序列 2 在时间步 7 的那个唯一的特征。
      <code>X</code> 在哪里结束，<code>y</code> 就从哪里接上：<code>y[2, 0]</code>{' '}
      就是紧接着的那一点。层和单元则从 1 数起。
    </p>
  ),

  kind: {
    title: '这是哪一类问题？',
    idea: (
      <>
        <p>
          答案是数量，不是类别，所以这是<Term id="regression">回归</Term>
          ；这些数量按时间先后排列，所以又是时间序列预测。它还是<Term id="many-to-one">多对一</Term>
          ，虽然出来的是五个值：模型读完全部时间步，只回答一次，给出一个向量。
        </p>
        <p>
          时间序列建模有个惯例，这里有意不用：先让序列
          <Term id="stationary">平稳</Term>，用 LSTM 时也推荐这样做。这里把衰减和周期都留着，因为要让堆叠 LSTM
          学的正是这些。
        </p>
      </>
    ),
    fold: '明明是五个值，怎么叫“一”？四类序列问题，摆在一起看',
    more: (
      <p>
        关键在于答案是怎样产生的。模型不会先预测第一个点，再想一想，接着预测第二个；所有的值同时从最后一层出来。把向量里的五个数看成五个时间步，那是我们的读法。和别的几类摆在一起，区别就看得见了。
      </p>
    ),
  },

  kinds: {
    caption:
      '一个方框是网络在一个时间步的样子；时间向右走，状态也一路往右传。下面的小方块是输入，上面的是输出，一个小方块代表一个数（最多画五个）。画出的三个时间步可以代表任意多个；n 是样本数。',
    choose: '选一类，下面有更多说明。',
    ours: '本章',
    each: {
      'one-to-one': {
        title: '一对一',
        everyday: '给出房子的面积和房龄，估计价格。',
        waves: '换成波形：由周期和衰减求半衰期。',
        summary: '一个方框。进去两个数，出来一个数。',
        more: <p>两边都不是序列，没有什么要从一个时间步记到下一个。几个 Dense 层就够了，LSTM 派不上用场。</p>,
      },
      'one-to-many': {
        title: '一对多',
        everyday: '给出一幅图，逐词写出一句说明。',
        waves: '换成波形：由周期和衰减画出整条波形。',
        summary: '三个方框排成一行。两个数进入第一个方框，然后每个方框依次出来一个数。',
        more: (
          <p>
            <Term id="one-to-many">一对多</Term>
            是进去一个向量，出来一条序列。给网络一个周期和一个衰减，让网络把波形逐点画出来，就属于这一类；
            <code>generate_sequence</code> 用公式做到的事，网络得靠学习做到。在 Keras
            里，通常不只在第一个时间步给出这个向量，而是用 <code>RepeatVector</code> 让 LSTM
            在每个时间步都看到它，再用 <code>return_sequences=True</code> 让每一步的状态都出来。
          </p>
        ),
      },
      'many-to-one': {
        title: '多对一',
        everyday: '给出一篇影评，判断打了几颗星。',
        waves: '换成波形：由看到的点，一次给出所有要预测的点。',
        summary:
          '三个方框排成一行，每个都进去一个数。只有最后一个给出答案，是同时出来的一个向量，有好几个数。',
        more: (
          <p>
            本章的模型就是这样。读完最后一个点之前，什么也不出来：上面那层 LSTM 没有打开{' '}
            <code>return_sequences</code>，只交出一个状态，Dense
            层再由这一个状态并排算出所有的数。第二个预测值并不知道第一个是多少。对模型来说，它们只是同一个答案里的几个分量，没有先后；
            <code>y</code> 里没有时间轴，时间是我们读出来的。
          </p>
        ),
      },
      'many-to-many': {
        title: '多对多',
        everyday: '给出一句话，逐词译成另一种语言。',
        waves: '换成波形：由看到的点，一步一步预测后面的点。',
        summary: '五个方框排成一行。前三个各进去一个数，然后后两个各出来一个数。',
        more: (
          <p>
            <Term id="many-to-many">多对多</Term>的模型一步一步地作答，<code>y</code>{' '}
            也就多了一个时间轴。预测有自己的时间步，后面的点可以接着前面那个点的状态往下算。书里留作扩展，
            <a href="#further-reading">延伸阅读</a>
            一节会搭出来。如果每读一个时间步就要一个答案，比如给每个词标一个词性，那就更简单：最后一层也设{' '}
            <code>return_sequences=True</code> 即可。
          </p>
        ),
      },
    },
  },

  question: {
    prompt: (
      <p>
        <code>X, y = generate_examples(40, 12, 8)</code>，<code>X</code> 和 <code>y</code> 各是什么形状？
      </p>
    ),
    choices: {
      cut: {
        label: (
          <>
            <code>{shapes.cut.x}</code> 和 <code>{shapes.cut.y}</code>
          </>
        ),
        feedback: '如果波形只有 40 个点，答案又从这里面切，就会是这样。可是 40 是给模型看的点数，答案另算。',
      },
      right: {
        label: (
          <>
            <code>{shapes.right.x}</code> 和 <code>{shapes.right.y}</code>
          </>
        ),
        feedback: '12 条波形，每条 48 个点：40 个给模型看，每个点一个特征；8 个让它预测。',
      },
      whole: {
        label: (
          <>
            <code>{shapes.whole.x}</code> 和 <code>{shapes.whole.y}</code>
          </>
        ),
        feedback: '每条波形确实有 48 个点。但如果都放进 X，模型就看到了本该由它预测的答案。',
      },
      swapped: {
        label: (
          <>
            <code>{shapes.swapped.x}</code> 和 <code>{shapes.swapped.y}</code>
          </>
        ),
        feedback: '第一个轴总是序列，尽管这个函数的第一个参数是长度。',
      },
    },
    found: ({ inX, inY, points }) =>
      `刚才生成了一遍，数下来 X 里有 ${inX} 个数，y 里有 ${inY} 个，来自 12 条 ${points} 个点的波形。`,
  },
};
