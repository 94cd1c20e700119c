import { formatCount } from '../i18n/format';
import type { RunsText } from './text.en';

export const text: RunsText = {
  earlierFit: '这是用上一次拟合的模型得到的结果。再来一次，看看现在的模型。',
  earlierBatch: (batch) => `这是第 ${formatCount(batch, 'zh-CN')} 批之后的结果，此后拟合又前进了。`,
  stale: (names) => `这是用别的设置得到的结果。此后改动了：${names.join('、')}。`,
  wave: { period: '周期，单位为时间步', decay: '每个时间步的衰减' },
  model: {
    label: '模型',
    shipped: '已训练',
    initial: '训练之前',
    own: '你的模型',
    notYet: {
      'no-fit': (
        <>
          按当前设置<a href="#fit">拟合</a>之后，就可以选你自己的模型。
        </>
      ),
      fitting: '你的模型正在拟合，等拟合暂停或者结束，就可以选了。',
      fetching: '正在取你的模型的权重……',
      failed: '你的模型的权重没有取到。',
    },
  },
};
