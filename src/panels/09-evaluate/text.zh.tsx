import { Term } from '../../glossary/Term';
import type { Schedule } from '../../core/api';
import { formatCount, formatDecimals, formatError, formatPercent, formatPlain } from '../../i18n/format';
import { periods, waves, worseCells } from './error-map';
import { askedPhase } from './question';
import type { Rate } from './rates';
import type { EvaluateText } from './text.en';
import type { Trial } from './trials';

const count = (value: number): string => formatCount(value, 'zh-CN');
const rate = (learningRate: number, schedule: Schedule): string =>
  `${formatPlain(learningRate)}，${schedule === 'cosine' ? '逐渐降到 0' : '不变'}`;
/** A model’s name before a Chinese character: a space only after a Latin letter. */
const named = (model: string): string => (/[A-Za-z0-9]$/u.test(model) ? `${model} ` : model);
const brief = (mae: number): string => formatPlain(Number(mae.toPrecision(1)));

const whatOf = ({ kind, level }: Trial): string =>
  ({
    noise: level === 0 ? '没有噪声时' : `噪声为 ${level} 时`,
    phase: level === 0 ? '起点与训练时相同' : `起点晚 ${level} 个周期`,
    amplitude: `振幅为 ${level} 时`,
    midline: `中线在 ${level} 时`,
  })[kind];

export const text: EvaluateText = {
  title: '评估模型',
  lead: '一千条模型从没见过的波形，得出一个数字；然后是这个数字没有回答的问题。',

  idea: (
    <>
      <p>
        第一轮里的<a href="#training-loss">损失虽然靠得住</a>
        ，测的却是一个还在变化的模型。所以本章再生成 1,000 条随机阻尼正弦，报告全部 5,000 个预测点的
        <Term id="mae">平均绝对误差</Term>：约
        0.02。你的结果会有出入，因为初始权重、训练序列和它们的顺序都是随机的。在这里，它们全由
        <Term id="seed">种子</Term>决定：种子、设置和计算引擎都相同，结果就相同；换一个种子，结果就不同。
      </p>
      <p>
        <Term id="test-set">测试集</Term>不换就一直不变，这样不同的模型比的都是同一批波形。
      </p>
    </>
  ),
  listing: '评估',
  run: '在 1,000 条序列上评估',
  again: '换一批测试序列',
  mae: '平均绝对误差',
  testSet: (draw) => `测试集 ${draw + 1}`,
  running: '正在评估……',
  notEvaluated: '尚未评估',
  shipped: '你还没有训练模型。下面是本页自带的模型的成绩：照书中的设置，由本页用种子 7 训练。',
  model: {
    shipped: '本页自带的模型',
    own: ({ layers, units }, batch, batches) =>
      `你的 ${layers} × ${units} LSTM${batch < batches ? `（更新 ${count(batch)} / ${count(batches)} 次）` : ''}`,
  },
  tested: { label: '模型', shipped: '本页自带的', own: '你的' },

  scoreboard: {
    title: (mae) => `${brief(mae)} 算好吗？`,
    value: '平均绝对误差',
    names: {
      'always-half': '永远回答 0.5',
      'repeat-last': '重复最后一个值',
      'straight-line': '沿最后的斜率画直线',
    },
    regression: '一个线性回归模型',
    lookUp: '查找最接近的训练波形',
    summary: (model, best) =>
      model < best
        ? `模型的误差是 ${formatError(model)}，为“什么都不学”的几种预测里最好那种（${formatError(best)}）的 ${formatDecimals(model / best, 2)} 倍。`
        : `模型的误差是 ${formatError(model)}，并不比“什么都不学”的预测（${formatError(best)}）更小。`,
    notice: (alwaysHalf) => (
      <p>
        到第 50 步，大多数波形已经快平了。看都不看、永远回答 0.5，误差也只有 {formatError(alwaysHalf)}
        （换一批波形，这个数会略有出入）。所以，误差要放在<Term id="baseline">基线</Term>
        旁边才有意义。下面五种方法里，有三种什么都不学。另外两种学习，却不用网络：一种在训练集里查找最接近的波形，拿它的结尾作答；一种是从输入点直接算出预测点的线性回归，用至多一千条波形拟合，只花几毫秒。
      </p>
    ),
    guess: {
      question: '在新波形上，哪一种的误差最小？',
      label: '预测方法',
      truth: (best, error, guess) =>
        `${best}：${formatError(error)}。${guess === undefined ? '' : guess === best ? '你猜对了。' : `你猜的是：${guess}。`}`,
    },
    verdict: (regression, mae, model) =>
      regression < mae
        ? `在这个测试集上，线性回归的误差是 ${formatError(regression)}，${named(model)}是 ${formatError(mae)}。${
            regression < mae / 100 ? '线性回归的横条也在图中，只是短得看不见。' : ''
          }这个问题并不需要堆叠 LSTM。之所以选这个问题，是因为其中的一切都看得见，想考模型什么，正确答案都是现成的。`
        : `在这个测试集上，线性回归的误差是 ${formatError(regression)}，并不比${named(model)}的 ${formatError(mae)} 更小。换成书中的设置，结果正好相反，而且相差悬殊。`,
    looked: (lookUp, samples, mae) => {
      const found = `查找法背下了 ${count(samples)} 条波形，一条也不理解，误差是 ${formatError(lookUp)}`;
      const each = count(samples / periods.length);
      return lookUp < mae
        ? `${found}：同一周期的波形约有 ${each} 条，每条新波形都能在其中找到几乎一样的。7.4 说，新波形上的误差明显高于训练误差，就是死记硬背；这个办法在这里却不灵：新旧波形太像，光靠记忆也能答对。`
        : `${found}：每个周期只有约 ${each} 条，光靠记忆还不够。`;
    },
    remember: <p>看这张对比图，要记住的不是谁赢了，而是：单凭一个误差，不管多小，也看不出是怎么得来的。</p>,
  },

  shapes: {
    fold: '为什么一个矩阵就够：这些波形都由二十来种基本形状混合而成',
    idea: (
      <p>
        线性回归用不着算出每条波形的周期和衰减。这个家族的波形，都可以由少数几种基本形状混合出来。把波形一条条排成矩阵，做奇异值分解，就得到这些形状，每种有一个奇异值，表示它有多重要。五十个点，足够算出一条波形里每种形状各占多少，这一步
        <em>是线性的</em>；再把各种形状的结尾按同样的比例加起来，就是预测。
      </p>
    ),
    waiting: '正在计算奇异值。',
    summary: ({ sizes, large, real }) =>
      `${sizes.length} 种形状里，重要性超过最大者千分之一的有 ${large} 种，能同 32 位浮点数的舍入误差区分开的有 ${real} 种。`,
    size: '奇异值',
    shape: '形状，从大到小',
    axis: '与最大者之比（10 的几次方）',
  },

  rates: {
    title: '同样的模型，换一种步子',
    idea: <p>这个模型的本事不止于此。仍是更新 1,000 次，只换学习率：</p>,
    caption: '五个种子的中位数，制作本页时测得',
    rate: '学习率',
    mae: '新波形误差',
    try: '现在试试',
    named: rate,
    notice: (rates) => {
      const [chapter, , large, falling] = rates as readonly [Rate, Rate, Rate, Rate];
      return (
        <p>
          学习率放大到 {formatDecimals(large.learningRate / chapter.learningRate, 0)} 倍，误差从{' '}
          {formatError(chapter.mae)} 变为 {formatError(large.mae)}；再让它逐渐下降，就变为{' '}
          {formatError(falling.mae)}。大步找到地方，小步才落得稳。换几层试试？见
          <a href="#depth-race">深度赛跑</a>。
        </p>
      );
    },
  },

  map: {
    title: '误差在哪里',
    guess: {
      question: (samples, model) =>
        `在 ${count(samples)} 条测试波形里，有多少条是永远回答 0.5 比${named(model)}更准？`,
      label: '波形条数',
      truth: (worse, samples, guess) =>
        `${count(samples)} 条里有 ${count(worse)} 条，永远回答 0.5 更准。${guess === undefined ? '' : `你猜的是 ${count(guess)}。`}`,
    },
    idea: (
      <p>
        每一格是一条波形，格里的数是模型的误差与永远回答 0.5 的误差之比。大于 1
        的带下划线：在那里，模型还不如永远回答 0.5。点一格，或者用方向键选一格。
      </p>
    ),
    waiting: '正在计算误差。',
    grid: '模型误差与永远回答 0.5 的误差之比，按衰减和周期排列',
    corner: '周期',
    caption: (map) =>
      `每列是一个周期，每行是一种衰减，由慢到快。这 ${waves.length} 条波形里，在 ${worseCells(map)} 条上，模型还不如永远回答 0.5。`,
    cell: ({ period, decay, mae, alwaysHalf }) =>
      `周期 ${period}，衰减 ${formatDecimals(decay, 2)}：模型的误差 ${formatError(mae)}，永远回答 0.5 的误差 ${formatError(alwaysHalf)}。`,
    wave: '波形',
    forecast: '预测',
    timestep: '时间步',
    value: '值',
  },

  horizon: {
    title: '哪些点更难预测？',
    ahead: '第几点',
    summary: ({ outputs, hardest, easiest }, model) =>
      outputs === 1
        ? `在唯一的预测点上，${named(model)}的误差是永远回答 0.5 的 ${formatPercent(hardest.share)}。`
        : `与永远回答 0.5 相比，${named(model)}在第 ${hardest.step} 个预测点最吃力，误差是后者的 ${formatPercent(hardest.share)}；在第 ${easiest.step} 个最轻松，是 ${formatPercent(easiest.share)}。`,
    notice: ({ outputs, hardest, first, slopeFirst }) => (
      <>
        <p>
          每根横条要同它背后那根浅色的（永远回答 0.5）比，不要拿一根比另一根：在波形穿过中线的地方，0.5
          就是正确答案；周期都是整数，周期 10 和 20 的波形恰好都在时间步 50 穿过中线。
        </p>
        <p>
          通常，<Term id="horizon">预测步数</Term>
          越大，就越不准，因为离看过的点越远，后面的走势就越难由那些点确定；如果把预测再当作输入，误差还会累积。堆叠
          LSTM 不这样做：所有的点由 Dense 层同时给出。
          {outputs > 1 && hardest.step === 1 && '与永远回答 0.5 相比，它最难的反而是最近的那一点。'}
          {slopeFirst < first &&
            `在最近的那一点，连沿最后的斜率画直线都比它准：${formatError(slopeFirst)} 对 ${formatError(first)}。`}
        </p>
      </>
    ),
  },

  trial: {
    value: (sequences) => `${sequences} 条序列上的平均绝对误差`,
    guess: '预测方法',
    names: {
      alwaysHalf: '永远回答 0.5',
      recurrence: '两数递推',
      regression: '上面拟合好的回归',
      taughtRegression: '用这种波形拟合的回归',
    },
    off: (name) => `${name}（已在图外）`,
    levels: {
      noise: '噪声的标准差',
      phase: '从哪里开始（几分之几个周期）',
      amplitude: '振幅',
      midline: '中线',
    },
    best: (trial, best, error, guess, guessed) =>
      `${whatOf(trial)}，供你猜的几种里最准的是${best}：${formatError(error)}。${guess === undefined ? '' : guess === best ? '你猜对了。' : `你猜的是：${guess}，它的误差是 ${formatError(guessed)}。`}`,
    waiting: '正在计算各种预测的误差。',
    summary: (trial, { alwaysHalf, model: error, regression }, model) => {
      const lost = regression > 4 * alwaysHalf ? '（已在图外）' : '';
      return `${whatOf(trial)}：${model} ${formatError(error)}，永远回答 0.5 ${formatError(alwaysHalf)}，上面的回归 ${formatError(regression)}${lost}。`;
    },
  },

  noise: {
    title: '要是点测得不准呢？',
    idea: (
      <p>
        从中线量起，同一条波形里每个点都是前两个点的固定组合。所以只用这条波形自己的五十个点拟合出两个数，就能分毫不差地一点一点往下推，这里叫作“两数递推”。可是实测的点总会抖动。下面给每个输入点加上一点正态噪声，要预测的点保持干净，各种方法都不重新训练。
      </p>
    ),
    question: (level) => `每个输入点都加上 ${level} 的噪声，哪一种预测得最准？`,
    notice: (
      <p>
        从 0
        开始，一级一级往上调。最先垮掉的是那个近乎完美的回归：它的权重大得出奇，靠互相抵消才得出答案，输入的点稍有不准，就全乱了。接着是两数递推，到
        0.02
        就落在本页自带的模型后面；后者从没见过噪声，到这一级为止误差却几乎没动。用带同样噪声的波形拟合的回归，比这两者都准；没有噪声时，这个回归与上面的就是一回事。
      </p>
    ),
  },

  elsewhere: {
    title: '要是波形从别处开始呢？',
    idea: (
      <p>
        到现在为止，每条波形都从 0.5
        出发、先往上走，振幅也都一样。现在让同样的波形从别的相位开始，或者换一个振幅、换一条中线。
      </p>
    ),
    question: '测试波形晚四分之一个周期、从波峰开始。下面哪一种预测得最准？',
    kind: '改变什么',
    kinds: { phase: '相位', amplitude: '振幅', midline: '中线' },
    notice: (
      <>
        <p>
          把相位调到 0.25。刚才还近乎完美的回归，误差成了永远回答 0.5
          的好多倍。（晚半个周期则不要紧：那只是把波形上下翻转，线性的规则也跟着翻转。）本页自带的模型几乎没有察觉；两数递推只从这条波形本身学，仍然近乎完美。用这种波形重新拟合，回归又近乎完美：受相位限制的是那个矩阵，不是线性预测本身。查找法会怎样，看下面的自测题。
        </p>
        <p>
          振幅变小时，这几种里只有本页自带的模型吃亏：它对永远回答 0.5
          的优势越来越小，直到落在后面。中线移动时，还准的就只有用这种波形重新拟合的回归。在哪批数据上测的，成绩就只对哪批数据算数。
        </p>
      </>
    ),
  },

  question: {
    prompt: (
      <p>
        查找法、线性回归和本页自带的模型，学的都是从 0.5
        出发的波形。明天的波形从波峰开始，哪一种的误差不会变大？
      </p>
    ),
    choices: {
      stack: {
        label: '本页自带的模型',
        feedback: '它逐点读取，跟着波形走，从哪里开始都行。平时不如另外两种精确，却更经得起变化。',
      },
      regression: {
        label: '线性回归：它近乎完美',
        feedback:
          '它只对拟合时见过的那些形状的混合近乎完美，而那些形状全都从 0.5 出发。从波峰开始的波形里有别的形状，那些大权重就不再互相抵消。',
      },
      lookUp: {
        label: '查找法：什么样的波形它都背过',
        feedback: '从波峰开始的波形，它一条也没背过；最接近的那条也并不接近。',
      },
      all: {
        label: '都不会变大：还是同样的波形，只是晚一点',
        feedback: '在我们看来是这样。可一个预测方法只知道训练集给它看过的东西。',
      },
    },
    found: ({ before, after }) => (
      <>
        刚才在 100 条波形上算了一遍（回归和查找各用 1,000 条训练波形），先照训练时那样开始，再晚 {askedPhase}{' '}
        个周期：堆叠 LSTM {formatError(before.stack)} 和 {formatError(after.stack)}，线性回归{' '}
        {formatError(before.regression)} 和 {formatError(after.regression)}，查找法{' '}
        {formatError(before.lookUp)} 和 {formatError(after.lookUp)}。
      </>
    ),
  },
};
