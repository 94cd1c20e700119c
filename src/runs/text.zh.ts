import { formatCount } from '../i18n/format';
import type { RunsText } from './text.en';

export const text: RunsText = {
  earlierFit: '这是用上一次拟合的模型得到的结果。再来一次，看看现在的模型。',
  earlierBatch: (batch) => `这是第 ${formatCount(batch, 'zh-CN')} 批之后的结果，此后拟合又前进了。`,
  stale: (names) => `这是用别的设置得到的结果。此后改动了：${names.join('、')}。`,
};
