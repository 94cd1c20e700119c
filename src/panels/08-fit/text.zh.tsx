import { shippedFacts, shippedSettings } from '../../shipped/shipped-model';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals, formatError, formatPower } from '../../i18n/format';
import { followsUpdates } from './batch-rows';
import { largest, smallest } from './question';
import type { FitText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

export const text: FitText = {
  title: '拟合模型',
  lead: '一万条序列，每条只看一遍，一次看十条。',

  idea: (
    <>
      <p>
        同样多的训练量，可以花在少量序列上，反复看很多遍；也可以花在大量序列上，每条只看一遍。前一种省内存，可模型容易把那几条波形背下来，这就是
        <Term id="overfitting">过拟合</Term>
        。书里期望后一种训练得更快、学到的解也更通用，于是选了它：一万条随机阻尼正弦，训练一
        <Term id="epoch">轮</Term>，顺序像 Keras 那样先打乱。
      </p>
      <p>
        训练是一<Term id="batch">批</Term>一批进行的。模型先预测十条波形，平均绝对误差就是
        <Term id="loss">损失</Term>；<Term id="gradient">梯度</Term>
        告诉每个权重往哪边动，损失会变小，优化器就往那边挪一小步。这叫一次<em>权重更新</em>，简称更新。
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
    summary: ({ first, last, loss, alwaysHalf, plainEnd }) =>
      `本页自带的模型训练时 1,000 批的损失：从 ${formatError(first)} 降到 ${formatError(alwaysHalf)} 上下，也就是永远回答 0.5 的误差，${plainEnd === undefined ? '一直停在那里' : `停到第 ${count(plainEnd)} 次更新`}，最后降到 ${formatError(last)}；整轮平均最后是 ${formatError(loss)}。`,
    caption: ({ first, last, loss }) =>
      `本页自带的模型的训练过程（种子 7）：最初十批的平均损失是 ${formatError(first)}，已在图外；最后十批是 ${formatError(last)}。Keras 打印的是整轮平均：${formatError(loss)}。`,
    guess: {
      question: (alwaysHalf) =>
        `本页自带的模型一共更新了 1,000 次。其中有多少次，模型并不比永远回答 0.5（误差 ${formatError(alwaysHalf)}）更准？`,
      label: '更新次数',
      truth: (plainEnd, guess) =>
        `${plainEnd === undefined ? '自始至终都是。' : `大约 ${count(plainEnd)} 次：在那之后，曲线才真正离开那条虚线。`}${guess === undefined ? '' : `你猜的是 ${count(guess)}。`}`,
    },
  },
  notice: ({ plainEnd, alwaysHalf }) => (
    <>
      <p>
        本页自带的模型的这条曲线分三段。先是陡降：模型发现所有波形都围着 0.5 起伏。接着是一段平台，停在{' '}
        {formatError(alwaysHalf)} 上下，也就是在 7.5 的测试波形上永远回答 0.5
        的误差：它学到了中间值，还不会跟着波形起伏。
        {plainEnd === undefined
          ? ''
          : `最后是第三段：本页自带的模型更新了 ${count(plainEnd)} 次，才开始跟着起伏，`}
        一轮结束时，损失还在往下走。换一个种子，平台可能短一些，也可能一直延续到最后。
      </p>
      <p>
        平滑的那条线就是 Keras
        进度条里的数，即本轮到目前为止的平均，所以总慢半拍。书里的训练可能要几分钟，所以留着进度条；写{' '}
        <code>verbose=0</code> 可以不显示。
      </p>
    </>
  ),
  yours: '现在自己来训练一个',
  scheduleFold: '步子为什么要越迈越小',

  schedule:
    '学习率保持不变，步子就总也小不下来；按余弦调度，学习率从你设的值一路降到 0，这样开头的步子可以大些（比如学习率 0.02），最后也停得住。',

  listing: '拟合，代入你的设置',
  start: '开始拟合',
  startAgain: '重新拟合',
  pause: '暂停',
  resume: '继续',
  step: '单步：一批',
  stop: '停止',
  controls: '训练控制',
  progress: '训练进度（批）',
  loss: '损失（本轮平均）',
  seconds: '点击后经过的秒数',
  rate: '每秒批数',
  timeLeft: '剩余时间',
  batches: (batch, batches) => `第 ${count(batch)} 批，共 ${count(batches)} 批`,
  epoch: (epoch, epochs) => `第 ${epoch} 轮，共 ${epochs} 轮`,
  status: {
    idle: '还没有训练。',
    idleAgain: '本次访问还没有训练，上次的模型已经不在了。',
    running: '正在训练……',
    paused: '已暂停。',
    done: '训练完成。',
    stopped: '已停止。',
    failed: '训练失败。',
  },
  stopped: (batch) => `在第 ${count(batch)} 批后停止，已经学到的权重保留着。`,
  finalLoss: (loss) => `损失为 ${formatError(loss)}。`,
  announce: (percent, loss) => `已完成 ${percent}%，损失 ${formatError(loss)}`,

  tooLarge: ({ megabytes, mostMegabytes, minutes }) =>
    `内存装不下这么大的模型：训练它大约要 ${count(megabytes)} MB，而一个网页最多能用 ${count(mostMegabytes)} MB，往往还不到。在这里拟合一次大约要 ${count(minutes)} 分钟。请减少单元、层数或时间步，或把批改小。`,

  replace: {
    question: '正在训练。要停止并按现在的设置重新开始吗？',
    yes: '停止并重新开始',
    no: '让它继续',
  },

  chart: {
    batch: '批数',
    loss: '平均绝对误差',
    running: '本轮平均',
    recent: '最近几批',
    empty: '开始拟合后，曲线会画在这里。',
    summary: (first, last, batch) =>
      `${count(batch)} 批之后，最近几批的损失从 ${formatError(first)} 变为 ${formatError(last)}。`,
  },
  next: (
    <>
      接下来：<a href="#evaluate">它的误差意味着什么</a>，再<a href="#predict">看一条预测</a>；也可以
      <a href="#take-home">把模型带回家</a>。
    </>
  ),

  batchSizes: {
    title: '批大小改变了什么',
    idea: (
      <p>
        书里说，批大小最好取 1，好在每条序列之后重置状态；为了快，才折中取
        10。这样放弃了什么？下面每个按钮都用同样的一万条序列训练一遍，再做评估。
      </p>
    ),
    button: (batchSize) => `批大小 ${batchSize}`,
    verdict: (rows) => {
      const found = rows
        .map(
          ({ batchSize, updates, mae }) =>
            `批大小 ${count(batchSize)}，更新 ${count(updates)} 次，误差 ${formatError(mae)}`,
        )
        .join('；');
      return followsUpdates(rows)
        ? `你的结果：${found}。批越小，更新次数越多，误差就越小：取舍的是更新次数，与记忆无关。`
        : `你的结果：${found}。这里更新次数多，误差却不一定小：起作用的是别的因素，比如学习率或种子。`;
    },
  },
  memory: {
    title: '很多样本看一遍，还是少量样本看很多遍？',
    idea: (
      <p>
        三次训练都更新 1,000
        次：一万条序列看一遍，一百条看一百遍，十条看一千遍。（书里说，把一万条看一轮，好比训练一万轮、每轮一条；其实数更新次数更清楚。）
      </p>
    ),
    button: (samples, epochs) => `${count(samples)} × ${count(epochs)}`,
    notice: (many, few) => (
      <p>
        要看两个误差之间的差距。如果新波形上的误差明显高于训练误差（训练结束后，用训练过的波形再测一遍），就说明模型开始死记硬背了。在本页自带的这一对里，用一万条的没有差距：
        {formatError(many.trainingMae)} 对 {formatError(many.mae)}；用一百条的有一点：
        {formatError(few.trainingMae)} 对 {formatError(few.mae)}，不过只挑一百条波形，碰巧也会差这么多
        {few.mae < many.mae
          ? '；论新波形上的误差，这一回倒是它领先：两个模型都还没学完，种子的运气更要紧'
          : ''}
        。想看得更清楚，就自己用十条训练一次。
      </p>
    ),
    ten: (training, fresh) =>
      fresh > 1.2 * training
        ? `你的十条：训练误差 ${formatError(training)}，新波形上的误差 ${formatError(fresh)}，是前者的 ${formatDecimals(fresh / training, 1)} 倍。`
        : `你的十条：训练误差 ${formatError(training)}，新波形上的误差 ${formatError(fresh)}。模型还没有把它们背下来。`,
  },
  freshLoss: {
    title: '训练损失什么时候靠得住',
    found: ({ last, updates, fresh, epochs, run }) => {
      const whose = run === undefined ? '本页的训练' : `第 ${run} 次训练`;
      const numbers = `${whose}：最后 ${count(updates)} 次更新的平均损失是 ${formatError(last)}，新波形上的误差是 ${formatError(fresh)}。`;
      return epochs === 1
        ? `${numbers}第一轮里，每一批都是先测误差、再用来训练：对模型来说，这些波形和测试集里的一样新。`
        : `${numbers}在这 ${count(epochs)} 轮里，除了第一轮，测的都是训练过的波形，这样的损失说明不了它在新波形上的表现。`;
    },
    idea: (
      <p>
        所以只训练一轮时，最后几批的损失靠得住，打印出来的整轮平均则多半是旧账；从第二轮起，就只有测试集说了算。
      </p>
    ),
  },

  state: {
    fold: '批大小会重置记忆吗？验证一下：不会',
    idea: (
      <p>
        书里主张批大小取 1，理由却不对：只要 LSTM 层不是<Term id="stateful">有状态（stateful）</Term>
        的，无论批大小是多少，每条序列都从零状态开始；同一批里的序列并排而行，共享的只有那一次权重更新。验证一下：把十条序列当作一批来预测，再一条一条地预测。
      </p>
    ),
    check: '两种方式各预测一遍',
    result: (largest) =>
      largest === 0
        ? '十条一起与逐条预测：10 个结果逐位相同。'
        : `十条一起与逐条预测：最大差别 ${formatPower(largest, 1)}，只是 32 位浮点数的舍入。`,
  },

  depth: {
    title: (layers) => `为什么 ${layers} 层在这里几乎什么也没学会？`,
    idea: ({ layers, units, mae, alwaysHalf, seeds }) => (
      <p>
        {layers} × {units} 个单元的参数量与 2 × 20 相近。学习率 0.001，更新 1,000 次之后，误差是{' '}
        {formatError(mae)}（{seeds} 个种子的中位数）：还停在那个平台上（在这几批测试波形上，永远回答 0.5
        的误差是 {formatError(alwaysHalf)}），至多低一点。最先让人怀疑的是梯度。沿时间的
        <Term id="backpropagation">反向传播</Term>
        把它从最后一个时间步传回第一个，又从最上一层传到最下一层，每一步都要相乘，所以
        <Term id="vanishing-gradient">梯度可能消失</Term>。训练开始之前测得：
      </p>
    ),
    stack: '模型',
    stacks: { two: '2 × 20，未训练', four: '4 × 13，未训练', own: '你的模型' },
    layer: (layer) => `第 ${layer} 层`,
    wave: '向上：波形不同，最后的隐藏状态相差多少',
    gradient: '向下：这一层权重上梯度的范数（即整体大小）',
    waiting: '正在测量。',
    summary: (layers) =>
      `从第 1 层到第 ${layers.length} 层，波形之间的差别从 ${formatError(layers[0]?.wave ?? Number.NaN)} 变为 ${formatError(layers.at(-1)?.wave ?? Number.NaN)}；从第 ${layers.length} 层到第 1 层，梯度从 ${formatError(layers.at(-1)?.gradient ?? Number.NaN)} 变为 ${formatError(layers[0]?.gradient ?? Number.NaN)}。`,
    verdict: (layers, { gain, gainMae, mae }) => {
      const bottom = layers[0];
      const top = layers.at(-1);
      if (bottom === undefined || top === undefined) return '';
      const down = top.gradient / bottom.gradient;
      const up = bottom.wave / top.wave;
      return `梯度一路向下，缩小到 1/${formatDecimals(down, 0)}；但 Adam 每一步都会除以梯度自身的大小。波形之间的差别往上传，却越传越淡，到最上一层只剩 1/${formatDecimals(up, 0)}${up > down ? '，起初没有什么能弥补' : ''}：在最上层看来，所有波形都差不多，最好的回答就是 0.5。原因多半在这里。有一个结果与此相符：让上面几层的输入权重一开始就放大到 ${gain} 倍，使波形不至于越传越弱，同样更新 1,000 次，误差就从 ${formatError(mae)} 降到 ${formatError(gainMae)}（不过，梯度也要经过这些权重）。`;
    },
    inTime: {
      fold: '逐个时间步看梯度',
      timestep: '时间步',
      norm: '隐藏状态上梯度的范数（10 的几次方）',
      summary: '损失对各层隐藏状态的梯度，其范数随时间步的变化。',
      caption: (norms) =>
        norms === undefined
          ? '正在测量。'
          : `在第一层的隐藏状态上，梯度的范数在最后一个时间步是 ${formatError(norms[norms.length - 1])}，在第一个时间步是 ${formatPower(norms[0], 0)}。`,
      idea: (
        <p>
          答案只取自最后一个时间步，所以早先时间步上的梯度要往回传很远才能得到。沿细胞状态，每一步都要乘上遗忘门；经过循环权重和各层的其他路线，传回来的梯度再加上去。普通的循环神经网络没有细胞状态，梯度常常消失或者爆炸；遗忘门接近
          1 的 LSTM 则不一定。
        </p>
      ),
    },
    remedies: {
      fold: '层数多的堆叠模型，大家怎么训练',
      idea: (
        <ul>
          <li>
            跳跃连接：在 Graves 的 <em>Generating Sequences</em>
            （2013）里，输入通到每一层，每一层都通到输出，信号不必逐层爬完整个堆叠模型。
          </li>
          <li>残差连接：每一层只在收到的值上加一点，而不是整个换掉。</li>
          <li>让信号大小保持不变的初始权重，或对每层状态做归一化。</li>
          <li>学习率预热再下降，或者干脆多更新几次。</li>
          <li>层间 dropout：防的是死记硬背，解决不了这个问题。</li>
        </ul>
      ),
    },
  },

  question: {
    prompt: (
      <p>
        本页自带的模型（批大小 {shippedSettings.batchSize}）最后的误差是 {formatError(shippedFacts.mae)}
        。同样的一万条波形，每条看一遍，批大小换成 {smallest}，误差不到它的一半；换成 {largest}
        ，就只学到了中间值。批大小改变的是什么？
      </p>
    ),
    choices: {
      memory: {
        label: '各层的记忆多久重置一次',
        feedback: '无论批大小是多少，每条序列开始前都会重置。同一批的十条序列并排而行，互不相干。',
      },
      updates: {
        label: '模型得到多少次更新',
        feedback:
          '一批更新一次。批越大，平均出来的方向越准，用 Adam 时步子还会大一些，但远没有大到十倍：这里步数太少，走不了多远。',
      },
      data: {
        label: '它见到多少条不同的波形',
        feedback: '三次训练都把同样的一万条波形看了一遍。',
      },
      memorised: {
        label: '它把波形背下来多少',
        feedback: '没有一条波形出现过两次，而且误差都是在新波形上测的。',
      },
    },
    found: ({ rows, difference }) => (
      <>
        {rows
          .map(
            ({ batchSize, updates, mae }) =>
              `批大小 ${batchSize}：更新 ${count(updates)} 次，误差 ${formatError(mae)}。`,
          )
          .join('')}
        刚才算了一遍：十条波形一起预测与逐条预测，
        {difference === 0 ? '结果完全相同' : `最多相差 ${formatPower(difference, 1)}`}。
      </>
    ),
  },
};
