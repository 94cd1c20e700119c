import type { TakeHomeText } from './text.en';

export const text: TakeHomeText = {
  title: '带回家',
  idea: '笔记本不用改动，就能在 Jupyter、Colab、Kaggle 里运行：它检验模型到了 Keras 里仍是同一个，再接着训练。这些文件里的模型是',
  shipped: '本页自带的那个，等你训练之后就换成你的',
  end: '。',
  files: {
    notebook: 'Keras 笔记本',
    safetensors: '权重（.safetensors）',
    model: 'TensorFlow.js：模型',
    weights: 'TensorFlow.js：权重',
    losses: '损失曲线（.csv）',
    examples: '样本（.csv）',
  },
  columns: {
    updates: '更新次数',
    loss: '上一行以来的平均损失',
    sequence: '测试序列',
    period: '周期',
    decay: '衰减',
    value: (t) => `t = ${t}`,
    forecast: (t) => `预测 t = ${t}`,
  },
};
