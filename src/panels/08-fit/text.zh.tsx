import { formatCount, formatError, withMinus } from '../../i18n/format';
import type { FitText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');

export const text: FitText = {
  title: '拟合模型',
  lead: '一万条序列，每条只看一遍，一次看十条。',

  idea: (
    <>
      <p>
        同样多的训练量，有两种花法：生成少量序列，反复看很多遍；或者生成大量序列，只看一遍。前一种省内存，可模型总是遇见那几条波形，容易把它们背下来。后一种从不让它见到同一条波形两次，它能学的就只剩下所有波形的共性。这里生成一条序列几乎不费什么，所以本章选了后一种：一万条随机阻尼正弦，训练一轮。
      </p>
      <p>
        训练是一批一批进行的。模型先预测十条序列，再与真值比较，然后把每个权重朝着“让平均绝对误差变小”的方向挪一小步。这叫一次
        <em>权重更新</em>；把全部序列看完一遍，叫一<em>轮</em>
        (epoch)。书里把这一轮比作一万个只有一条样本的轮次。不如数更新的次数：一万条序列，每批十条，一共更新
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

  listing: '拟合，代入你的设置',
  start: '开始拟合',
  startAgain: '重新拟合',
  pause: '暂停',
  resume: '继续',
  step: '走一批',
  stop: '停止',
  controls: '训练控制',
  progress: '拟合进度（批）',
  loss: '损失（平均绝对误差）',
  lossHint: '本轮到目前为止的平均值，与 Keras 显示的一致：开头那些还没训练好的批次也算在内。',
  seconds: '点击后经过的秒数',
  rate: '每秒批数',
  timeLeft: '剩余时间',
  batches: (batch, batches) => `第 ${count(batch)} 批，共 ${count(batches)} 批`,
  epoch: (epoch, epochs) => `第 ${epoch} 轮，共 ${epochs} 轮`,
  status: {
    idle: '还没有拟合。',
    running: '正在拟合……',
    paused: '已暂停。',
    done: '拟合完成。',
    failed: '拟合失败。',
  },
  stopped: (batch) => `在第 ${count(batch)} 批后停止，已经学到的权重保留着。`,
  announce: (percent, loss) => `已完成 ${percent}%，损失 ${formatError(loss)}`,

  stuck: {
    sentence:
      '拟合还没有停下来：要么一批很慢，要么它已经没有回应。可以再等等，也可以结束后台线程，但模型会丢失。',
    end: '结束线程',
  },
  replace: {
    question: '有一个拟合正在进行。要停掉它，用现在的设置重新开始吗？',
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
  notice: (
    <p>
      曲线起初陡降：模型发现所有波形都围着 0.5
      起伏；之后缓缓下降：它在学什么时候偏高、什么时候偏低。平滑的那条线就是 Keras
      进度条里的数，它对整轮取平均，所以总慢半拍。书中提醒训练可能要几分钟，如果进度条碍事，可以给
      <code>fit()</code> 传 <code>verbose=0</code>。
    </p>
  ),

  memory: {
    title: '很多例子看一遍，还是少量例子看很多遍？',
    idea: (
      <p>
        下面两次拟合的权重更新次数一样多：一次用在一万条各不相同的序列上，另一次用在一百条序列上，每条看一百遍。两个都跑一跑，再比较它们在从没见过的序列上的误差。
      </p>
    ),
    many: '10,000 条序列，1 轮',
    few: '100 条序列，100 轮',
    notice: (
      <p>
        不要只看其中一个数，要看两个误差之间的差距。新序列上的误差明显高于训练误差，就说明模型开始死记硬背了。
      </p>
    ),
  },
  history: {
    caption: '这次访问中的拟合',
    empty: '每完成一次拟合，这里就多一行；评估之后，还会列出它在训练序列和新序列上的误差。',
    run: '序号',
    samples: '序列 × 轮数',
    model: '层数 × 单元，学习率',
    engine: '引擎',
    seconds: '秒',
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
        书里说，批大小取 1 是为了在每条序列之后重置状态。其实不需要。只要 LSTM 层不是 <code>stateful</code>
        ，无论批大小是多少，每条序列都从零状态开始；同一批里的序列并排而行，共享的只有那一次权重更新。验证一下：把十条序列当作一批来预测，再一条一条地预测。
      </p>
    ),
    check: '两种方式各预测一遍',
    result: (largest) =>
      largest === 0
        ? '十条一起与逐条预测：10 个结果逐位相同。'
        : `十条一起与逐条预测：最大差别 ${withMinus(largest.toExponential(1))}，只是 32 位浮点数的舍入。`,
  },
};
