import { shippedFacts } from '../../shipped/shipped-model';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals, formatError, formatPower } from '../../i18n/format';
import type { FitText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

export const text: FitText = {
  title: '拟合模型',
  lead: '一万条序列，每条只看一遍，一次看十条。',

  idea: (
    <>
      <p>
        同样多的训练量，有两种花法：生成少量序列，反复看很多遍；或者生成大量序列，只看一遍。前一种省内存，可模型总是遇见那几条波形，容易把它们背下来，这就是
        <Term id="overfitting">过拟合</Term>
        。后一种更占内存，却从不让它见到同一条波形两次，它能学的就只剩下所有波形的共性；书里指望它训练得更快，得到的解也更通用。生成一条序列在这里几乎不费什么，所以本章选了后一种：一万条随机阻尼正弦，训练一轮。
      </p>
      <p>
        训练是一<Term id="batch">批</Term>一批进行的。模型先预测十条序列，再与真值比较，平均绝对误差就是
        <Term id="loss">损失</Term>；损失的<Term id="gradient">梯度</Term>
        说明每个权重往哪边动能让它变小，优化器就往那边挪一小步。这叫一次
        <em>权重更新</em>；把全部序列看完一遍，叫一<Term id="epoch">轮</Term>
        （epoch）。书里把这一轮比作一万个只有一条样本的轮次。不如数更新的次数：一万条序列，每批十条，一共更新
        1,000 次。
      </p>
    </>
  ),
  updates: (samples, batchSize, epochs) => {
    const perEpoch = Math.ceil(samples / batchSize);
    const rest = samples % batchSize;
    const last = epochs === 1 ? '最后一批' : '每轮的最后一批';
    const tail =
      rest === 0
        ? ''
        : perEpoch === 1
          ? `全部 ${count(samples)} 条装进一批。`
          : `${last}只有 ${count(rest)} 条。`;
    const division = `按你现在的设置：${count(samples)} ÷ ${count(batchSize)} →`;
    return epochs === 1
      ? `${division} 更新 ${count(perEpoch)} 次。${tail}`
      : `${division} 每轮更新 ${count(perEpoch)} 次，总共 ${count(perEpoch * epochs)} 次。${tail}`;
  },

  shipped: {
    recent: '每十批平均',
    alwaysHalf: '永远回答 0.5',
    summary: ({ first, last, loss, alwaysHalf }) =>
      `本页自带模型拟合时 1,000 批的损失：从 ${formatError(first)} 降到 ${formatError(alwaysHalf)} 上下，也就是永远回答 0.5 的误差，停留了半轮之久，最后降到 ${formatError(last)}；整轮平均最后是 ${formatError(loss)}。`,
    caption: ({ first, last, loss }) =>
      `本页自带的模型（书中的设置，种子 7）是这样学的：最初十批平均错 ${formatError(first)}，已在图外；最后十批错 ${formatError(last)}。整轮平均最后是 ${formatError(loss)}，这就是 Keras 打印的那个数。`,
  },
  notice: (
    <>
      <p>
        曲线分三段。先是陡降：模型发现所有波形都围着 0.5 起伏。接着是一片平地，高度恰好是永远回答 0.5
        的误差：它知道了平均值，还不懂运动。更新次数过半，它才开始说得出波形什么时候偏高、什么时候偏低，损失又降了下去；一轮结束时，还在往下走。换一个种子，这片平地可能短一些，也可能一直延伸到最后。
      </p>
      <p>
        平滑的那条线就是 Keras
        进度条里的数，它对整轮取平均，所以总慢半拍。书中提醒训练可能要几分钟，所以才有进度条；如果它在笔记本或编辑器里碍事，可以给
        <code>fit()</code> 传 <code>verbose=0</code>。
      </p>
    </>
  ),
  yours: '现在自己来拟合一个',

  schedule:
    '学习率保持不变，最后几步就和开头迈得一样大；按余弦调度，它从你设的值一路降到 0，这样开头可以迈得大些（比如 0.02），最后也停得住。',

  listing: '拟合，代入你的设置',
  start: '开始拟合',
  startAgain: '重新拟合',
  pause: '暂停',
  resume: '继续',
  step: '走一批',
  stop: '停止',
  controls: '训练控制',
  progress: '训练进度（批）',
  loss: '损失（平均绝对误差）',
  lossHint: '本轮到目前为止的平均值，与 Keras 显示的一致：开头那些还没训练好的批次也算在内。',
  seconds: '点击后经过的秒数',
  rate: '每秒批数',
  timeLeft: '剩余时间',
  batches: (batch, batches) => `第 ${count(batch)} 批，共 ${count(batches)} 批`,
  epoch: (epoch, epochs) => `第 ${epoch} 轮，共 ${epochs} 轮`,
  status: {
    idle: '还没有拟合。',
    idleAgain: '这次访问还没有拟合，上次的模型已经不在了。',
    running: '正在训练……',
    paused: '已暂停。',
    done: '拟合完成。',
    stopped: '已停止。',
    failed: '拟合失败。',
  },
  stopped: (batch) => `在第 ${count(batch)} 批后停止，已经学到的权重保留着。`,
  finalLoss: (loss) => `损失为 ${formatError(loss)}。`,
  announce: (percent, loss) => `已完成 ${percent}%，损失 ${formatError(loss)}`,

  refused: {
    title: '还没有开始拟合：有的输入框里，填的值不能用。',
    input: (typed, fault) => `“${typed}”：${fault}`,
    useLast: (values) => `改用${values.join('、')}，开始拟合`,
  },
  replace: {
    question: '正在训练。要停下来，用现在的设置重新开始吗？',
    yes: '停掉并重新开始',
    no: '让它继续',
  },

  chart: {
    batch: '批次',
    loss: '平均绝对误差',
    running: '本轮平均',
    recent: '最近几批',
    empty: '开始拟合后，曲线会画在这里。',
    summary: (first, last, batch) =>
      `${count(batch)} 批之后，最近几批的损失从 ${formatError(first)} 变为 ${formatError(last)}。`,
  },
  memory: {
    title: '很多例子看一遍，还是少量例子看很多遍？',
    idea: (
      <p>
        下面两次拟合的权重更新次数一样多：一次用在一万条各不相同的序列上，另一次用在一百条序列上，每条看一百遍。两个都跑一跑，再比较它们在从没见过的序列上的误差。
      </p>
    ),
    many: '10,000 条序列，1 轮',
    few: '100 条序列，100 轮',
    notice: (many, few) => (
      <p>
        不要只看其中一个数，要看两个误差之间的差距。新序列上的误差明显高于训练误差，就说明模型开始死记硬背了。在本页自带的这一对里，用一万条的没有差距：
        {formatError(many.trainingMae)} 对 {formatError(many.mae)}；用一百条的已经拉开：
        {formatError(few.trainingMae)} 对 {formatError(few.mae)}
        。不过论新序列上的误差，这一回倒是它领先：只更新 1,000
        次，两个模型都还没学完，种子的运气比选哪种办法更要紧。换几个种子，把这一对重跑几遍，看看哪些结论站得住，哪些站不住。
      </p>
    ),
  },
  history: {
    caption: '你的拟合',
    shipped: '制作本页时跑的两次拟合，种子 7。你完成的拟合会取代它们，评估之后就有误差。',
    samples: '序列 × 轮数',
    model: ({ layers, units, batchSize, learningRate, schedule, seed }) =>
      `${layers} × ${units} 单元，批大小 ${batchSize}，学习率 ${learningRate}${schedule === 'cosine' ? '（逐渐减小）' : ''}，种子 ${seed}`,
    earlierVisit: '上次访问',
    earlier:
      '以前访问时做的拟合，浏览器保留了设置和误差，但没有保留模型。从种子开始、没有中途停止的拟合可以重做：在 simd 上，不用宽松运算，同样的设置和种子得到的模型每一位都相同。',
    forget: '清除以前访问的拟合',
    variants: { fixed: 'simd', relaxed: '宽松 simd', script: '纯 TypeScript' },
    took: (seconds, engine) => `${engine}，${formatDecimals(seconds, 1)} 秒`,
    join: '，',
    training: '训练误差',
    fresh: (mae, draw) => (draw === 0 ? formatError(mae) : `${formatError(mae)}（测试集 ${draw + 1}）`),
    mae: '新序列误差',
    stopped: '提前停止',
    unknown: '–',
  },

  state: {
    title: '批大小会重置记忆吗？',
    idea: (
      <p>
        书里说，批大小最好取 1，好在每条序列之后重置状态，为了快才折中取 10。折中是真的，理由却不对：只要 LSTM
        层不是<Term id="stateful">有状态（stateful）</Term>
        的，无论批大小是多少，每条序列都从零状态开始；同一批里的序列并排而行，共享的只有那一次权重更新。验证一下：把十条序列当作一批来预测，再一条一条地预测。
      </p>
    ),
    check: '两种方式各预测一遍',
    result: (largest) =>
      largest === 0
        ? '十条一起与逐条预测：10 个结果逐位相同。'
        : `十条一起与逐条预测：最大差别 ${formatPower(largest, 1)}，只是 32 位浮点数的舍入。`,
  },

  question: {
    prompt: (
      <p>
        本页自带的模型拟合结束时，按 Keras 的算法，损失是 {formatError(shippedFacts.loss)}
        ；随后在新序列上评估，误差是 {formatError(shippedFacts.mae)}
        。它在从没见过的波形上，怎么会比在训练过的波形上好这么多？
      </p>
    ),
    choices: {
      memorised: {
        label: '它把训练序列背下来了',
        feedback: '死记硬背的结果正好相反：训练序列上误差小，新序列上误差大。',
      },
      mean: {
        label: '并没有好这么多：打印的损失里，多半是旧账',
        feedback:
          '每一批都按轮到它那一刻的误差入账，而轮到它们的时候，模型大多还没学会多少。学完之后，它在两种序列上一样好。',
      },
      easier: {
        label: '新序列碰巧容易一些',
        feedback: '两种序列出自同一个生成函数，各有上千条，靠碰巧差不出一半来。',
      },
      batches: {
        label: '损失只算十条序列，评估算了一千条',
        feedback: '十条的平均比一千条的平均更起伏，但不会更大。看看曲线，它是围着中间上下跳动的。',
      },
    },
    found: ({ printed, training, fresh }) => (
      <>
        刚才用学完的权重各算了 100 条：训练过的序列上 {formatError(training)}，新序列上 {formatError(fresh)}。
        {formatError(printed)} 不属于任何一刻的模型，它是整轮的平均。
      </>
    ),
  },
};
