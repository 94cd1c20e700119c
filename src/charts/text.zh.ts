import type { ChartsText } from './text.en';

export const text: ChartsText = {
  numbers: '查看数据',
  numbersOf: (drawing) => `查看数据：${drawing}`,
  thinned: (shown, all) => `共 ${all} 个点，这里列出 ${shown} 个，首尾与极值都在其中。`,
};
