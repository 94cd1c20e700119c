import type { UiText } from './text.en';

export const text: UiText = {
  copy: '复制',
  copyOf: (what) => `复制：${what}`,
  copied: '已复制',
  save: '下载',
  copyByHand: '已选中，请手动复制',
  question: '自测',
  answer: '按空格键或回车键，就以此作答。',
  rowsLeftOut: (count) => `…… 中间 ${count} 行 ……`,
  allRows: (count) => `显示全部 ${count} 行`,
  fewerRows: '收起',
  allLines: (count) => `显示全部 ${count} 行`,
  fewerLines: '收起',
  inParentheses: (range) => `（${range}）`,
  right: '答对了。',
  wrong: '不对。',
  rightAnswer: '正确的是：',
  notArrived: {
    title: '这幅图没能加载出来。',
    advice: '周围的内容不受影响。如果重试也不行，请重新加载页面；不过这样一来，你训练的模型就没有了。',
    retry: '再试一次',
  },
  callout: { note: '说明：', warning: '注意：', error: '错误：' },
};
