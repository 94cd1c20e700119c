import { formatDecimals, formatPower } from '../i18n/format';
import type { InsideText } from './text.en';
import type { Quantity } from './unit';

export const names: Record<Quantity, string> = {
  i: 'i，输入门',
  f: 'f，遗忘门',
  o: 'o，输出门',
  g: 'g，候选值',
  c: 'c，细胞状态',
  h: 'h，隐藏状态',
};

const three = (value: number): string => formatDecimals(value, 3);
const share = (value: number): string => (value < 0.01 ? formatPower(value, 1) : formatDecimals(value, 2));

export const text: InsideText = {
  names,
  glass: {
    fold: '看透你的模型：读一条波形时，每个门、每个状态都看得见，训练途中也一样',
    notFitted: '这次打开页面以来还没有训练过，所以下面是本页自带的模型。点“开始拟合”，这里就换成你的模型。',
    shipped: '本页自带的模型',
    tooFew: (timesteps) => `这个模型一次读 ${timesteps} 个点，选定的波形不够长。`,
    rows: '各行显示',
    caption: '颜色越深（深色主题下越亮），数值越大。点一下某一格，或者用方向键，公式里就代入它的数值。',
    waiting: '正在计算。',
    layer: (layer, units, name) => `第 ${layer} 层，${units} 个单元：${name}`,
    cell: (layer, unit, timestep, quantity, value) =>
      `第 ${layer} 层，单元 ${unit}，时间步 ${timestep}：${quantity} = ${three(value)}。`,
    summary: (layers, name, answers) =>
      `共 ${layers} 层，每个单元一行，横轴是时间：${name}。Dense 层的预测值是 ${answers.join('、')}。`,
    numbers: (name) => `波形、${name}和预测值，逐个时间步。`,
  },
  gates: {
    about: (ofInput) =>
      `w 和 u 是这个单元的权重，b 是它的偏置。${ofInput ? 'x 是这个时间步的输入' : 'x 是下面那一层在这个时间步的全部 h'}，h₋ 是本层前一个时间步的全部 h。`,
    spoken: (gate, { fromInput, fromHidden, bias, z, value }) =>
      `${gate} 等于 z 的 ${gate === 'g' ? 'tanh' : 'σ'}：${three(value)}；z 等于来自输入的 ${three(fromInput)}，加上来自前一步隐藏状态的 ${three(fromHidden)}，加上偏置 ${three(bias)}，即 ${three(z)}`,
  },
  backward: {
    title: '反向传播',
    caption: '上面是一个预测点对每个输入的梯度，下面是损失对每一层的梯度。在图上左右拖动，可以换时间步。',
    output: '第几个预测点',
    timestep: '时间步',
    input: (output, largest) => `|∂ 第 ${output} 个预测点 / ∂x|：每个输入对它的影响（1 表示 ${largest}）`,
    hidden: '‖∂ 损失 / ∂h‖（十条训练序列）：比最大值低几个数量级',
    layer: (layer) => `第 ${layer} 层`,
    column: (output) => `∂ 第 ${output} 点 / ∂x`,
    fading: ({ throughTime, throughDepth }) =>
      `与最后一个时间步相比，时间步 0 上的梯度：${throughTime
        .map((left, layer) => `第 ${layer + 1} 层的是 ${share(left)} 倍`)
        .join('，')}。${
        throughTime.length > 1
          ? `在最后一个时间步，第 1 层得到的梯度是第 ${throughTime.length} 层的 ${share(throughDepth)} 倍。`
          : ''
      }`,
    numbers: '每个时间步的梯度。',
  },
  drawing: {
    cursor: '图中的一格：左右键换时间步，上下键换单元',
    input: (timesteps) => `输入：${timesteps} 个点，以及真实后续`,
    dense: (outputs) => `Dense(${outputs})`,
    handsOn: (layer) => `每一列都交给第 ${layer} 层。`,
    onlyLast: (layer) => `留给第 ${layer} 层的只剩最后一列。`,
  },
  states: {
    spoken: ({ c, f, before, i, g }) =>
      `c 等于 f 乘以前一步的 c，加上 i 乘以 g：${formatDecimals(c, 3)} = ${formatDecimals(f, 3)} 乘以 ${formatDecimals(before, 3)}，加上 ${formatDecimals(i, 3)} 乘以 ${formatDecimals(g, 3)}`,
    spokenHidden: ({ h, o, c }) =>
      `h 等于 o 乘以 c 的 tanh：${formatDecimals(h, 3)} = ${formatDecimals(o, 3)} 乘以 ${formatDecimals(c, 3)} 的 tanh`,
    halfLife: (f, steps) =>
      steps === Infinity
        ? `c₋ 是前一个时间步的细胞状态。遗忘门要是一直停在 ${formatDecimals(f, 3)}，记住的东西就永远不会丢。`
        : `c₋ 是前一个时间步的细胞状态。遗忘门要是一直停在 ${formatDecimals(f, 3)}，过 ${formatDecimals(steps, 1)} 个时间步，记住的东西就只剩一半。`,
  },
  table: {
    row: '行',
    wave: '波形',
    answers: '预测值',
    timestep: (timestep) => `t = ${timestep}`,
    unit: (layer, unit) => `第 ${layer} 层，单元 ${unit}`,
  },
};
