import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals } from '../../i18n/format';
import { waveCounts } from './question';
import type { RandomSequencesText } from './text.en';

const range = (values: readonly number[], digits: number): string => {
  const [least, most] = [
    formatDecimals(Math.min(...values), digits),
    formatDecimals(Math.max(...values), digits),
  ];
  return least === most ? least : `${least} 到 ${most}`;
};

export const text: RandomSequencesText = {
  title: '随机阻尼正弦',
  lead: '不是一条波形，而是一个家族：每条都有自己的周期和衰减。',

  idea: (slowLeft, fastLeft, twins) => (
    <>
      <p>
        只有一条波形，背下来就行了。所以本章把公式写成一个函数{' '}
        <code>generate_sequence(length, period, decay)</code>
        ，决定波形的那两个数则交给随机：网络要见识许多各不相同的波形，再拿另外一些来考它。
      </p>
      <p>
        周期是 10 到 20 之间的整数，两端都包含，十一个值机会均等；衰减是 0.01 到 0.1
        之间的任意实数。这个范围比看上去要宽：衰减为 0.01 的波形，50 个时间步之后还剩 {slowLeft}{' '}
        的摆幅；衰减为 0.1 的，只剩 {fastLeft}。
      </p>
      <p>
        说是“另外一些”，也还是同一个家族：书中用 10,000 条波形训练，平均每个周期有 {twins}{' '}
        条，任何一条新波形都能在里面找到极为相近的。这对得分意味着什么，到 <a href="#evaluate">7.5</a> 再问。
      </p>
    </>
  ),
  listing: 'generate_sequence，以及一次抽取',
  count: '图中的波形数',
  again: '再抽一次',
  first: '回到第一次',
  source: (seed, draw) => `种子 ${seed}，第 ${draw + 1} 次抽取。`,

  chart: {
    caption: '浅底色的一段是模型将要看到的 50 个点；深底色的一段是紧接着的 5 个点，要由它来预测。',
    seen: (points) => `看 ${points} 个`,
    heldOut: (points) => `留 ${points} 个`,
    step: '时间步',
    value: '值',
    wave: (number) => `波形 ${number}`,
    summary: (periods, decays) =>
      periods.length === 1
        ? `一条阻尼正弦，周期 ${range(periods, 0)}，衰减 ${range(decays, 3)}。前 50 个点给模型看，接着的 5 个留出。`
        : `${periods.length} 条阻尼正弦，周期 ${range(periods, 0)} 个时间步，衰减 ${range(decays, 3)}。前 50 个点给模型看，接着的 5 个留出。`,
  },
  table: {
    caption: '随机抽到的值',
    wave: '波形',
    period: '周期',
    decay: '衰减',
    left: '50 步后剩余的摆幅',
  },
  notice: (
    <p>
      所有波形都从 0.5
      一同出发，先往上走。没过几个时间步，周期的差别就让它们各走各的；再往后，差别最大的是谁还剩下多少摆幅。看看答案所在的那条窄带：有的波形还在上下起伏，有的已经和中线差不多了。
    </p>
  ),
  map: {
    caption: (crowd) =>
      `每个小点是这次抽取的 ${formatCount(crowd, 'zh-CN')} 条波形之一。点一下，或者用方向键移动，就会画出它的波形；带编号的几条在下面的图里。`,
    choose: '图中的波形：左右键换周期，上下键换衰减',
    picked: (number, period, decay, left) =>
      `波形 ${number}：周期 ${period}，衰减 ${decay}。50 个时间步之后还剩 ${left} 的摆幅。`,
    period: '周期（时间步）',
    decay: '衰减',
    summary: (crowd, shown) =>
      `${crowd} 条随机波形画成点，按周期 10 到 20 排成十一列，衰减在 0.01 到 0.1 之间均匀分布；前 ${shown} 条带编号。`,
  },

  fold: '同样的种子，同样的波形；另外，周期 20 抽得到吗？',
  streams: (
    <p>
      随机数其实是用固定的算法，从一个<Term id="seed">种子</Term>
      出发算出来的：种子相同，波形就相同，在任何浏览器里都逐位一致。初始权重、训练数据、它们的顺序（Keras 的{' '}
      <code>fit</code> 也会打乱顺序）和<Term id="test-set">测试数据</Term>
      各用各的随机数，所以在这里抽多少次，都不影响后面的训练和测试。
    </p>
  ),
  counts: {
    idea: (
      <p>
        周期 20 抽不抽得到，要看是谁的 <code>randint</code>。Python 的 <code>random.randint(10, 20)</code>{' '}
        包含 20，书里用的就是它；NumPy 的 <code>numpy.random.randint(10, 20)</code> 到 19
        为止。下面数一数这次抽取：十一个周期机会均等，每个应当出现一百次左右。
      </p>
    ),
    choose: '用谁的 randint？',
    randint: {
      included: 'Python：random.randint(10, 20)',
      excluded: 'NumPy：numpy.random.randint(10, 20)',
    },
    caption: '1,100 条随机波形的周期，两端的值已标出。',
    value: '波形数',
    period: (period) => `周期 ${period}`,
    summary: (min, max, first, last) =>
      last === 0
        ? `周期 20 一次也没有出现；周期 10 出现 ${first} 次，最多的周期出现 ${max} 次。`
        : `十一个周期全都出现了，最少的 ${min} 次，最多的 ${max} 次；10 出现 ${first} 次，20 出现 ${last} 次。`,
    notice: (
      <p>
        与一百相差一二十条，都很平常；只有哪个周期无论怎么抽都是 0
        条，才说明出了错。而这种错误不会引发任何报错，训练数据里只是少了最慢的那种波形，谁也不会察觉。
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        书中用来训练的 10,000 条波形里，有多少条在 50
        个时间步之后，也就是模型的输入结束时，摆幅剩下不到十分之一？
      </p>
    ),
    choices: {
      few: {
        label: `约 ${formatCount(waveCounts.few, 'zh-CN')} 条`,
        feedback: '摆幅剩下十分之一，不等于波形有十分之一。要问的是：有多少条波形的衰减大到了这个程度。',
      },
      third: {
        label: `约 ${formatCount(waveCounts.third, 'zh-CN')} 条`,
        feedback:
          '衰减大于 0.07 的，也就是取值范围最上面的三分之一，有这么多。可是 0.046 就够了：exp(−0.046 · 50) 已经是十分之一。',
      },
      most: {
        label: `约 ${formatCount(waveCounts.most, 'zh-CN')} 条`,
        feedback:
          '衰减超过 0.046 就行，而在 0.01 到 0.1 的范围里，有六成比它大。大多数波形到这时已经没有多少可预测的了；以后看到模型的误差很小，请想起这一点。',
      },
      nearlyAll: {
        label: `约 ${formatCount(waveCounts.nearlyAll, 'zh-CN')} 条`,
        feedback:
          '要有这么多，就得衰减一超过 0.02，摆幅便降到十分之一。可是 exp(−0.02 · 50) 还有 37%；要到 0.046，摆幅才降到十分之一。',
      },
    },
    found: (flat) => `刚才用种子 7 抽了一遍，数下来是 10,000 条里有 ${formatCount(flat, 'zh-CN')} 条。`,
  },
};
