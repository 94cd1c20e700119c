import type { Moment } from '../core/api';
import { formatCount, formatPercent } from '../i18n/format';
import type { RunsText } from './text.en';

const count = (value: number): string => formatCount(value, 'zh-CN');
const moment = ({ run, batch }: Moment): string => `第 ${run} 次训练更新 ${count(batch)} 次后`;

export const text: RunsText = {
  change: {
    later: (of) => `这是${moment(of)}的结果，此后训练又继续了。`,
    earlier: (of) => `这是${moment(of)}的结果。现在的模型出自同一次训练，更新次数较少。`,
    other: (of, shown) => `这是${moment(of)}的结果。现在的模型出自第 ${shown ?? ''} 次训练。`,
    failed: (of, shown) =>
      `这是${moment(of)}的结果，那次训练后来失败了。${shown === undefined ? '' : `现在的模型出自第 ${shown} 次训练。`}`,
  },
  askAgain: '想看现在的模型的结果，可以再算一次。',
  otherSettings: (names) => `这是用别的设置得到的结果，与现在的设置不同的有：${names.join('、')}。`,
  modelName: ({ run, batch }, { layers, units, seed }, batches) =>
    `第 ${run} 次训练：${layers} × ${units} 单元，种子 ${seed}，已更新 ${count(batch)} / ${count(batches)} 次`,
  refused: {
    title: '还没有开始训练：有的输入框里填的值不能用。',
    input: (typed, fault) => `“${typed}”：${fault}`,
    useLast: (values) => `改用${values.join('、')}，开始训练`,
  },
  experiment: {
    running: (share) => `训练中，${formatPercent(share)}`,
    evaluating: '正在评估……',
    stop: '停止',
    planned: (values) => `这次训练用的是按钮上写的设置（${values.join('、')}）；输入框里仍是你的值。`,
  },
  repeating: (run) => `按第 ${run} 次训练的设置和种子重新训练；输入框里仍是你的值。`,
  fingerprint: {
    name: '权重指纹：',
    again: ({ run, fingerprint }) =>
      `以前访问时的第 ${run} 次训练，指纹也是 ${fingerprint}：两者是同一个模型。`,
    notAgain: ({ run, fingerprint }) =>
      `以前访问时的第 ${run} 次训练，指纹是 ${fingerprint}：那时的引擎、运算方式或页面版本与现在不同，所以两个模型并非逐位相同。`,
    same: '设置、种子和更新次数都相同时，任何电脑得到的指纹都一样。',
    notAlone: '只凭设置和种子，得不到同一个模型：它是从另一次训练继续的，或者中途换过学习率或引擎。',
    mayDiffer:
      '换一台电脑，指纹可能不同：这样计算，末几位会因机器而异。只有不开“快速运算”的 SIMD，在任何电脑上都逐位相同。',
  },
  wave: { period: '周期（时间步）', decay: '每步衰减' },
  model: {
    label: '模型',
    shipped: '本页自带的',
    initial: '训练之前',
    own: '你的',
    notYet: {
      'no-fit': (
        <>
          按当前设置<a href="#fit">训练</a>之后，就可以选你自己的模型。
        </>
      ),
      fitting: '你的模型正在训练，等训练暂停或者结束，就可以选了。',
    },
  },
};
