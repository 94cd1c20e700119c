import { Term } from '../../glossary/Term';
import { formatCount } from '../../i18n/format';
import { asked } from './question';
import type { FurtherReadingText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

export const text: FurtherReadingText = {
  title: '小结与延伸阅读',
  lead: '你现在会了什么，接下来可以试哪种结构，以及这一切的出处。',

  summary: {
    idea: (
      <p>
        来的时候你认识一个
        LSTM，现在手里有了一摞。把下面的清单过一遍，能讲给别人听的就打个勾；勾只存在这个浏览器里，哪儿也不去。要是哪一条让你犹豫，就值得回那一节再看看。
      </p>
    ),
    legend: (ticked, all) => `已勾选 ${ticked} 条，共 ${all} 条`,
    points: {
      depth: '为什么要堆叠 LSTM 层：每一层读到的，是它下面那层对序列加工后的结果。',
      'return-sequences': '为什么除最后一层外都要写 return_sequences=True，漏写时是谁在报错。',
      'damped-sine': '周期和衰减怎样改变阻尼正弦，波形为什么落到 0.5 而不是 0。',
      examples: '一条有 length + output 个点的波形，怎样变成 X 的一行和 y 的一行。',
      parameters: '模型的 1,760 + 3,280 + 105 个参数是怎么来的。',
      fit: '一万条序列各看一遍，和一百条序列各看一百遍，学到的为什么不一样。',
      evaluate: '为什么 0.02 的误差，要和什么都没学的预测放在一起才有意义。',
    },
  },

  many: {
    title: '一个扩展：多对多',
    idea: (
      <p>
        本页的模型读完一条序列，只回答一次，给出一个向量，也就是<Term id="many-to-one">多对一</Term>
        。书里留了一道练习：把它改成
        <Term id="many-to-many">多对多</Term>，让答案也成为一条序列。一种做法是用
        <Term id="encoder">编码器和解码器</Term>。你熟悉的那个堆叠就是编码器，它把整条波形概括成一个向量；
        <code>RepeatVector</code> 把这个向量交给第二个 LSTM，每个预测步交一次；这个解码器
        <Term id="return-sequences">返回整条序列</Term>，再由 <code>TimeDistributed(Dense(1))</code>{' '}
        把每个隐藏状态变成一个数。
      </p>
    ),
    choose: '结构',
    variants: { 'many-to-one': '多对一', 'many-to-many': '多对多' },
    captions: {
      'many-to-one': '书中的模型：序列进，一个向量出。三条线是序列，一条线是向量。',
      'many-to-many': '扩展：序列进，序列出，中间只通过一个向量，像穿针一样。三条线是序列，一条线是向量。',
    },
    parameters: '参数个数',
    target: 'y 应有的形状',
    listing: '多对多',
    notice: (
      <p>
        顺着形状看下去。在第二种结构里，预测步自成一个轴，所以 y
        也要多一个轴，所有步共用同一个输出层，一步一步地过。Keras 的 Dense 本来就作用在最后一个轴上，所以{' '}
        <code>TimeDistributed</code>{' '}
        主要是把意思写明白。本页没有训练这个变体：把这几行代码带走，用同样的数据、同样多的更新次数去比一比，看它是不是预测得更好。
      </p>
    ),
  },
  flow: {
    input: '输入',
    output: '预测',
    roles: { encoder: '读序列', repeat: '复制向量', decoder: '写答案', head: '变成数值' },
    parameters: (count) => `${count} 个参数`,
  },

  papers: {
    title: '论文',
    idea: <p>这一章背后有四篇论文。每篇用我们自己的话说一句：</p>,
    gist: {
      construct:
        '先问循环网络的“深”究竟指什么，再指出除了堆叠之外还有三处可以加深：从输入到隐藏状态、从一个隐藏状态到下一个、从隐藏状态到输出，并在音乐和语言任务上做了检验。',
      analyse:
        '把循环层堆叠起来，每层读下面一层的隐藏状态，逐字符地在文本上训练，并展示各层会逐渐工作在不同的时间尺度上。',
      speech:
        '把双向阅读的堆叠 LSTM 用于音素识别，在 TIMIT 基准上报告了当时最低的错误率 17.7%，并发现深度比每层的单元数更重要。',
      generate:
        '说明堆叠 LSTM 只靠预测下一个点来训练，就能写出有长程结构的文字和手写笔迹；书中把它标为 2014 年，那是最后一次修订的年份，首次发布其实是 2013 年。',
    },
  },
  waves: {
    title: '波形',
    links: (
      <ul>
        <li>
          维基百科：<a href="https://zh.wikipedia.org/wiki/正弦曲線">正弦曲线</a>
        </li>
        <li>
          维基百科：<a href="https://zh.wikipedia.org/wiki/阻尼正弦波">阻尼正弦波</a>
        </li>
      </ul>
    ),
  },
  credits: {
    title: '本页的来历',
    idea: (
      <p>
        问题、模型和各节的次序来自 Jason Brownlee 的书{' '}
        <a href="https://machinelearningmastery.com/lstms-with-python/">
          <cite lang="en">Long Short-Term Memory Networks with Python</cite>
        </a>{' '}
        第七章。本页依据的是邵洲整理翻译的中文版，由学术头条发表于 2019 年 1 月 30
        日。这里的文字都是新写的，数值由本页自己测得；文章有误的地方，页面都注明了。
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        要预测 {asked.to} 个点，而不是 {asked.from} 个，其余都照书里的设置。哪种结构的参数会增加？
      </p>
    ),
    choices: {
      both: {
        label: '都会增加：点多了，权重就多',
        feedback: '在多对多的模型里，多一个点只是解码器多走一步，用的还是原来那些权重。',
      },
      one: {
        label: '多对一增加，多对多不增加',
        feedback: '向量变长，Dense 层就得为每个点多出一列权重；序列变长，不过是在同一套权重里多走几步。',
      },
      many: {
        label: '多对多增加，多对一不增加',
        feedback: '它确实是更大的模型，却不会随着点数长大。逐层想一想：这一层的权重知不知道要预测几个点？',
      },
      none: {
        label: '都不增加：各个时间步共用权重',
        feedback: '时间步确实共用权重。可是对多对一的模型来说，要预测的点不是时间步，而是最后一层的宽度。',
      },
    },
    found: ({ 'many-to-one': one, 'many-to-many': many }) => (
      <>
        逐层数了一遍：多对一从 {count(one.from)} 个参数变成 {count(one.to)} 个，多对多从 {count(many.from)}{' '}
        个变成 {count(many.to)} 个。
      </>
    ),
  },
};
