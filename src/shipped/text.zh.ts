import type { ShippedText } from './text.en';

export const text: ShippedText = {
  missing: '本页自带的模型没能加载，所以这幅图是空的。',
  again: '再试一次',
};
