import {
  formatCount,
  formatDuration,
  formatError,
  formatPercent,
  formatPlain,
  formatSigned,
} from '../../i18n/format';
import { sizeName, type Entrant } from './plan';
import { findingOf, sureness, type Coverage, type Finding } from './results';
import type { DepthRaceText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');
const stacks = (entrants: readonly Entrant[]): string => entrants.map(sizeName).join('、');
const interval = ([low, high]: readonly [number, number]): string =>
  `${formatSigned(low, 4)} 到 ${formatSigned(high, 4)}`;

const findings: Record<Finding, (first: string) => string> = {
  better: (first) => `优于 ${first}`,
  worse: (first) => `不如 ${first}`,
  'not-shown': (first) => `看不出与 ${first} 有差别`,
};

const seedsOf = ([low, high]: readonly [number, number]): string =>
  low === high ? String(low) : `${low} 到 ${high}`;

/** What the verdict rests on, as the beginning of its sentence. */
function basis({ seeds, compared, failed, unfinished }: Coverage): string {
  const missing = [
    ...(failed > 0 ? [`${failed} 次训练失败`] : []),
    ...(unfinished > 0 ? [`${unfinished} 次${failed > 0 ? '' : '训练'}没有完成`] : []),
  ];
  return missing.length === 0
    ? '用这些种子、这样训练，'
    : `只凭 ${seeds} 个种子中的 ${seedsOf(compared)} 个（${missing.join('，')}），这样训练，`;
}

export const text: DepthRaceText = {
  title: '深度赛跑',
  lead: '在这个问题上，加深有用吗？让几个大小相近的堆叠模型在同样的波形上同时训练。',

  idea: (
    <p>
      只训练一次，说明不了什么：换个种子，误差就变了。所以每个模型都用好几个种子各训练一次。一个种子决定一套训练波形、一套初始权重和
      1,000 条测试波形；同一个种子下，各个模型用的波形完全相同，因而可以成对比较。
    </p>
  ),

  guess: {
    question: '哪个模型在新波形上的误差（取各种子的中位数）会最小？',
    label: '模型',
    option: (entrant, parameters) => `${sizeName(entrant)}：${count(parameters)} 个参数`,
    open: {
      idle: '开始赛跑，答案便知。',
      running: '跑完便知。',
      stopped: '全部训练完便知。',
      over: '有的训练没有完成，所以说不出哪个中位数最小。',
    },
    truth: (leader, guess) =>
      `中位数最小的是 ${sizeName(leader)}，${formatError(leader.mae)}。${guess === undefined ? '' : guess === sizeName(leader) ? '你猜对了。' : `你猜的是 ${guess}。`}这一点领先算不算数，看下面的结论。`,
  },

  fields: {
    fold: '换别的模型、种子或训练方式',
    stack: (number) => `第 ${number} 个模型`,
    layers: 'LSTM 层数',
    units: '每层单元数',
    firstSeed: '第一个种子',
    seeds: '种子数',
    add: '加一个模型',
    remove: '去掉最后一个',
    parameters: (parameters) => `${count(parameters)} 个参数`,
    shared: '以下是全页共用的设置，别处的训练也会用到。',
    range: (min, max) => `${count(min)} 到 ${count(max)}`,
    refused: (sentence, min, max, kept) =>
      `${sentence}允许的值：${count(min)} 到 ${count(max)} 的整数。目前仍用 ${kept}。`,
    notStarted: '赛跑没有开始：上面有的输入框里填的值不能用。',
    useLast: '按目前有效的值开始',
  },

  silent: '有后台线程已有几秒没有任何进展。可以再等等，也可以停止，之后接着训练。',
  otherStacks: '模型',
  controls: '赛跑',
  start: '开始赛跑',
  startAgain: '重新开始',
  stop: '停止',
  goOn: '继续',
  progress: '全部训练的更新次数',
  plan: ({ samples, epochs, batchSize, learningRate, schedule }, fits, first, last) =>
    `共训练 ${fits} 次，种子 ${first} 到 ${last}：每次用 ${count(samples)} 条序列训练 ${count(epochs)} 轮，每批 ${batchSize} 条，学习率 ${formatPlain(learningRate)}，${schedule === 'cosine' ? '逐渐降到 0' : '保持不变'}。`,
  status: {
    idle: '还没有开始。',
    running: (share, workers) => `已完成 ${formatPercent(share)} 的更新，用了 ${workers} 个后台线程。`,
    stopped: (done, fits) => `已停止。${fits} 次训练中完成了 ${done} 次，其余的可以接着训练。`,
    over: (seconds, training, workers) =>
      `赛跑结束，用时 ${formatDuration(seconds, 'zh-CN')}。${workers} 个后台线程一共训练了 ${formatDuration(training, 'zh-CN')}。`,
  },
  failed: {
    title: (fits) => `有 ${fits} 次训练失败了。`,
    item: (name, sentence) => `${name}：${sentence}`,
    again: '重新训练失败的',
  },

  chart: {
    loss: '每一小段（全程的五十分之一）的平均损失',
    updates: '更新次数',
    alwaysHalf: '永远回答 0.5',
    empty: '赛跑开始后，曲线会画在这里。',
    summary: (update, stacks, seeds) =>
      `第 ${count(update)} 次更新时，${seedsOf(seeds)} 个种子的中位数：${stacks.map(({ name, median }) => `${name} 为 ${formatError(median)}`).join('，')}。`,
    caption: (alwaysHalf) =>
      `线是各种子的中位数，色带从最低的种子画到最高的种子。纵轴画到永远回答 0.5 的误差（${formatError(alwaysHalf)}，各种子的平均）的 2.5 倍为止。`,
  },

  table: {
    caption: '在每个种子的 1,000 条新波形上的误差',
    stack: '模型',
    parameters: '参数量',
    mae: '中位数',
    spread: '最低到最高',
    seconds: '训练用时',
    done: '种子数',
    spreadOf: (low, high) => `${formatError(low)} 到 ${formatError(high)}`,
    secondsOf: (seconds) => formatDuration(seconds, 'zh-CN'),
    none: '–',
    seedsCaption: '每次训练的误差',
    seedsFold: '逐个种子看每次训练',
    seed: '种子',
    failed: '失败',
  },

  verdict: {
    title: '结论',
    waiting: '每个模型至少用两个种子训练完，才有结论。',
    impossible: '不能对所有模型下结论：要比较两个模型，至少得有两个种子，让两个模型都训练完。',
    line: (first, { entrant, seeds, mean, interval: bounds }, all) =>
      bounds === undefined
        ? `${sizeName(entrant)}：种子太少。`
        : `${sizeName(entrant)}：${findings[findingOf(bounds)](sizeName(first))}。它的误差减去 ${sizeName(first)} 的误差，${seeds < all ? `${all} 个种子中的 ${seeds} 个` : `${seeds} 个种子`}平均为 ${formatSigned(mean, 4)}，区间为 ${interval(bounds)}。`,
    summary: (first, differences, coverage) => {
      const found = (finding: Finding) =>
        differences.flatMap(({ entrant, interval: bounds }) =>
          bounds !== undefined && findingOf(bounds) === finding ? [entrant] : [],
        );
      const [better, worse] = [found('better'), found('worse')];
      if (better.length + worse.length === 0)
        return `${basis(coverage)}看不出哪个模型与 ${sizeName(first)} 有差别。`;
      const parts = [
        ...(better.length > 0 ? [`${stacks(better)} 的误差比 ${sizeName(first)} 小`] : []),
        ...(worse.length > 0 ? [`${stacks(worse)} 的误差比 ${sizeName(first)} 大`] : []),
      ];
      return `${basis(coverage)}${parts.join('；')}。`;
    },
    method: (comparisons) =>
      `区间是成对差值的 t 置信区间，每个种子一对${comparisons > 1 ? `；各区间按 Bonferroni 方法加宽，使 ${comparisons} 个区间同时成立的置信水平达到 ` : '，置信水平为 '}${formatPercent(sureness)}。区间包含 0，只能说看不出差别，不能说没有差别。`,
  },
};
