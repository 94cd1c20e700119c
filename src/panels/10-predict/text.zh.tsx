import { formatError } from '../../i18n/format';
import type { PredictText } from './text.en';

export const text: PredictText = {
  title: '预测一条序列',
  lead: '一条波形，遮住最后几个点。模型说接下来会怎样？',

  idea: (
    <p>
      一千条波形的平均值可以用来比较模型，却说不清每一条上究竟发生了什么。那就抽一条新序列，把最后几个点以外的部分交给模型，再把它的预测叠在真正的后续上。所有预测点都在序列结束时由
      Dense 层一次给出，模型并不会把自己的预测再喂回去。
    </p>
  ),
  listing: '预测一条，并画出来',
  run: '预测一条新序列',
  running: '正在预测……',
  mae: '这次预测的平均绝对误差',
  notYet: '还没有预测',
  wave: (period, decay) => `周期 ${period} 个时间步，衰减 ${decay.toFixed(3)}`,

  chart: {
    step: '时间步',
    value: '值',
    input: '模型看到的',
    expected: '期望值',
    predicted: '预测值',
    closeUp: '同一次预测的特写：纵轴只覆盖这几个点，所以很小的误差也显得很大。',
    summary: (points, mae) => `输入之后，${points} 个预测点与期望值的平均绝对误差为 ${formatError(mae)}。`,
  },
  table: {
    caption: '逐点比较',
    step: '时间步',
    expected: '期望值',
    predicted: '预测值',
    error: '差',
  },
  notice: (
    <p>
      多抽几条看看。波形快平的时候，什么预测都显得很准，因为那里的一切都接近
      0.5。衰减慢的波形更说明问题：预测是跟着波形转弯，还是只往中线缩？波形还很活跃，预测却是平的，说明模型只学会了平均值，还没学会运动。
    </p>
  ),
};
