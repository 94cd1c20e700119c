import type { CommonQuestionsText } from './text.en';

export const text: CommonQuestionsText = {
  title: '常见问题',
  lead: '搭堆叠 LSTM 的人几乎都会问的问题，以及本页在哪里回答。',

  links: [
    ['ndim-error', '“expected ndim=3, found ndim=2”是什么意思？', '少了一个轴，要靠下面那一层留住。'],
    ['why-return-sequences', '为什么要设 return_sequences？', '好让上面那一层有东西可读。'],
    ['see-the-gates', '怎样看到每个时间步的门？', '十几行代码，用这一层自己的权重再算一遍。'],
    ['why-linear', '为什么输出层用线性的 Dense？', '因为答案是一个数量。'],
    ['why-depth', '该用几层？', '测了才知道，先从一层开始。'],
    ['batch-and-memory', '批大小会不会清空记忆？', '不会，它决定的是更新次数。'],
    ['evaluate', '误差 0.02 算好吗？', '要看和谁比。'],
    ['flat-forecast', '为什么预测是平的，或者只是在重复最后一个值？', '因为这两种预测都不费力气。'],
    ['complete-example', '换成我自己的序列，该怎么做？', '十条，逐条对照。'],
  ],
};
