import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals, formatError, formatSigned } from '../../i18n/format';
import { shapeText } from '../../lesson/keras-lines';
import type { Block } from './further/feed-back';
import { before } from './papers';
import type { FurtherReadingText } from './text.en';

const names = { 'many-to-one': '多对一', 'many-to-many': '多对多' } as const;

const pointsOf = ({ first, last }: Block): string => (first === last ? String(first) : `${first} 到 ${last}`);

export const text: FurtherReadingText = {
  title: '延伸阅读与小结',
  lead: '这一切的出处，接下来可以试哪种结构，以及你现在会了什么。',

  summary: {
    title: '小结',
    idea: (
      <p>
        来的时候，你只认识单层的
        LSTM；现在，你会把它们叠起来用了。能讲给别人听的，就打个勾。要是哪一条让你犹豫，就值得回那一节再看看；勾只存在这个浏览器里。
      </p>
    ),
    legend: (ticked, all) => `已勾选 ${ticked} 条，共 ${all} 条`,
    points: {
      depth: '叠在上面的 LSTM 层读的是什么，在本页的问题上究竟有没有好处。',
      'return-sequences': '为什么除最后一层外都要写 return_sequences=True，漏写时是谁在报错。',
      'damped-sine': '周期和衰减怎样改变阻尼正弦，波形为什么落到 0.5 而不是 0。',
      examples: '一条有 length + output 个点的波形，怎样变成 X 的一行和 y 的一行。',
      parameters: '模型的 1,760 + 3,280 + 105 个参数是怎么来的。',
      fit: '一次权重更新做了什么，怎样看出模型已经开始死记硬背。',
      evaluate: '为什么 0.02 的误差，要和什么都没学的预测放在一起才有意义。',
    },
  },

  many: {
    title: '一个扩展：多对多',
    idea: (
      <p>
        本页自带的模型只回答一次，给出一个向量，也就是<Term id="many-to-one">多对一</Term>
        。书里留了一道练习：改成<Term id="many-to-many">多对多</Term>。一种做法是用
        <Term id="encoder">编码器和解码器</Term>：你已经熟悉的堆叠 LSTM 把整条波形概括成一个向量，
        <code>RepeatVector</code> 把这个向量交给解码器的那层 LSTM，每预测一步交一次，再由{' '}
        <code>TimeDistributed(Dense(1))</code> 把每个隐藏状态变成一个数。
      </p>
    ),
    fold: '代码，以及 y 应有的形状',
    choose: '结构',
    variants: { 'many-to-one': '多对一', 'many-to-many': '多对多' },
    captions: {
      'many-to-one': '书中的模型：序列进，一个向量出。三条线是序列，一条线是向量。',
      'many-to-many':
        '扩展：序列进，序列出，中间只靠一个向量相连，就像穿过针眼。三条线是序列，一条线是向量。',
    },
    parameters: '参数量',
    target: 'y 应有的形状',
    listing: '多对多',
    notice: (
      <p>
        在第二种结构里，要预测的各步自成一个轴，所以 y 也要多一个轴；所有步共用同一个输出层。Keras 的 Dense
        本来就作用在最后一个轴上，<code>TimeDistributed</code> 主要是把意思写明白。
      </p>
    ),
    compare: <p>它会预测得更好吗？用同样的序列把两个模型都训练一遍。</p>,
  },
  comparison: {
    seeds: '种子数',
    start: '训练并比较',
    stop: '停止',
    progress: '比较的进度',
    status: {
      idle: '用当前的设置，在单独的后台线程里用 SIMD 内核训练，不影响 7.4 里你自己的训练。',
      running: '正在启动……',
      done: '完成。',
      stopped: '已停止，之前得到的结果保留。',
      failed: '失败。',
    },
    fitting: (model, seed) => `正在训练${model}，种子 ${seed}……`,
    silent: '已有几秒没有任何进展。可以再等等，也可以停止。',
    notBehindGlass: (outputs) => (
      <p>
        <a href="#stack-behind-glass">“看透你的模型”</a>
        那张图不画解码器：图中各层读的是同样的时间步，解码器却另有自己的 {outputs}{' '}
        个时间步，每个预测点一个；而且这里只保留误差，不保留模型。
      </p>
    ),
    curves: (seed) => `两个模型训练时的损失，种子 ${seed}`,
    updates: '更新次数',
    loss: '损失',
    table: (seeds) => (seeds.length === 1 ? `种子 ${seeds[0]}` : `种子 ${seeds.join('、')} 的平均值`),
    bySeed: '每个种子在新波形上的误差',
    columns: {
      model: '模型',
      parameters: '参数量',
      loss: '训练损失',
      mae: '新波形误差',
      times: '与永远回答 0.5 之比',
      seconds: '秒',
      seed: '种子',
      difference: '两者之差',
    },
    alwaysHalf: '永远回答 0.5',
    byPoint: '在新波形上，各个预测点的误差',
    ahead: '向前第几点',
    error: '误差',
    verdict: ({ seeds, means, alwaysHalf, difference, margin, better }) => {
      const [one, many] = [means['many-to-one'].mae, means['many-to-many'].mae];
      const none = Math.min(one, many) >= alwaysHalf ? '两个模型都不比永远回答 0.5 准。' : '';
      const errors = `在新波形上的误差：多对多 ${formatError(many)}，多对一 ${formatError(one)}`;
      if (margin === undefined) {
        const which = better === 'undecided' ? '两者一样大' : `${names[better]}的更小`;
        return `${errors}；种子为 ${seeds[0]} 时，${which}。只凭一个种子说明不了多少，试试三个或五个。${none}`;
      }
      const interval = `${formatSigned(difference - margin, 4)} 到 ${formatSigned(difference + margin, 4)}`;
      const found =
        better === 'undecided'
          ? '其中包含 0，所以凭这几个种子还分不出高下'
          : `其中不含 0：在这些设置下，${names[better]}更好`;
      return `${errors}，都是 ${seeds.length} 个种子的平均。两者之差的 95% 置信区间是 ${interval}，${found}。${none}`;
    },
  },
  further: {
    title: '更远：向前五十个点',
    idea: <p>只预测几个点的模型，也可以一直预测下去：把预测出来的点再当作输入，这叫滚动预测。</p>,
    series: { input: '输入', expected: '真实后续', forecast: '滚动预测', half: '永远回答 0.5' },
    timestep: '时间步',
    error: '误差',
    value: '值',
    waiting: '正在加载模型……',
    summary: ({ period, decay }, points, { mae, alwaysHalf }) =>
      `向前 ${points} 个点，周期 ${period}，衰减 ${formatDecimals(decay, 3)}：误差 ${formatError(mae)}，永远回答 0.5 的误差 ${formatError(alwaysHalf)}`,
    bounded: (points, asked) =>
      points === 0
        ? '你的模型太大，拖动滑块时来不及滚动预测。请选“本页自带的”。'
        : `你的模型较大：为了让滑块保持流畅，${asked} 个点中只预测到第 ${points} 个。`,
    errors: '滚动预测中，每次预测的误差',
    table: '每次预测的误差',
    columns: { points: '向前第几点', mae: '误差', half: '永远回答 0.5' },
    verdict: ({ first, last, overtaken }) => {
      const grown = `第 ${pointsOf(first)} 点的误差是 ${formatError(first.mae)}，第 ${pointsOf(last)} 点是 ${formatError(last.mae)}。`;
      return overtaken === undefined
        ? `${grown}在这条波形上，模型的每一次预测都比永远回答 0.5 准。`
        : `${grown}在第 ${pointsOf(overtaken)} 点，永远回答 0.5 第一次比模型准（${formatError(overtaken.alwaysHalf)} 对 ${formatError(overtaken.mae)}）。`;
    },
  },
  flow: {
    input: '输入',
    output: '预测',
    roles: { encoder: '读序列', repeat: '复制向量', decoder: '写答案', head: '变成数值' },
    parameters: (count) => `${count} 个参数`,
  },

  papers: {
    title: '论文',
    idea: (
      <p>
        这一章背后有四篇关于深层<Term id="recurrent-network">循环神经网络</Term>
        的论文，每篇用我们自己的话说一句：
      </p>
    ),
    gist: {
      construct: '先问循环神经网络的“深”究竟指什么，再指出除了堆叠，还有三处可以加层。',
      analyse: '把循环层堆叠起来，逐字符地在文本上训练，并展示各层会逐渐工作在不同的时间尺度上。',
      speech:
        '把堆叠 LSTM 用于音素识别，在 TIMIT 基准上取得当时最低的错误率 17.7%，并发现深度比每层的单元数更重要。',
      generate:
        '堆叠 LSTM 只靠预测接下来是什么来训练，就能写出文字和手写笔迹。2013 年首次发布，书中按最后一次修订标为 2014 年。',
    },
  },
  waves: {
    title: '关于波形，以及预备知识',
    links: (
      <ul>
        <li>
          维基百科：<a href="https://zh.wikipedia.org/wiki/正弦曲線">正弦曲线</a>、
          <a href="https://zh.wikipedia.org/wiki/阻尼正弦波">阻尼正弦波</a>
        </li>
        <li>
          没学过普通 LSTM，可以先看 <a href={before.vanilla}>How to Develop LSTM Models</a>
          ；不清楚数据为什么要有三个轴，可以看 <a href={before.reshape}>How to Reshape Input Data</a>
          。两篇都是 Jason Brownlee 写的，英文，免费。
        </li>
      </ul>
    ),
  },
  credits: {
    title: '本页的来历',
    idea: (
      <p>
        问题、模型和各节的顺序来自 Jason Brownlee 的书{' '}
        <a href="https://machinelearningmastery.com/lstms-with-python/">
          <cite lang="en">Long Short-Term Memory Networks with Python</cite>
        </a>{' '}
        第七章。本页依据的是邵洲翻译整理的中文版，由学术头条发表于 2019 年 1 月 30
        日。这里的文字都是新写的，数值由本页自己测得。
      </p>
    ),
  },

  question: {
    prompt: <p>在多对多的模型里，五十个点进了编码器。关于这五十个点，解码器能知道些什么？</p>,
    choices: {
      points: {
        label: '五十个点，一个接一个',
        feedback: '那是编码器读的。解码器只能读到编码器交出来的东西。',
      },
      states: {
        label: '编码器在五十个时间步上的全部隐藏状态',
        feedback:
          '编码器的最后一层要是返回整条序列，就是这样。可是那里的开关是关着的，因为编码器的任务是概括。',
      },
      vector: {
        label: '一个二十个数的向量，每一步都一样',
        feedback: '周期、衰减、波形现在走到哪儿，都得装在这里面。解码器只能靠自己的状态来区分各步。',
      },
      vectors: {
        label: '五个向量，每一步各不相同',
        feedback: '向量确实有五个，不过都是副本：RepeatVector 只是重复，什么也不算。',
      },
    },
    found: ({ shape, numbers }) => (
      <>
        逐层数了一遍：解码器读到的形状是 <code>{shapeText(shape)}</code>，其中不同的数有{' '}
        {formatCount(numbers, 'zh-CN')} 个。
      </>
    ),
  },
};
