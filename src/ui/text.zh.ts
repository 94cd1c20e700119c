import type { UiText } from './text.en';

export const text: UiText = {
  copy: '复制',
  copied: '已复制',
  copyByHand: '已选中，请手动复制',
  question: '自测',
  right: '答对了。',
  wrong: '不对。',
  callout: { note: '说明：', warning: '注意：', error: '错误：' },
};
