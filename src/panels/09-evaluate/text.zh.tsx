import { formatError } from '../../i18n/format';
import type { EvaluateText } from './text.en';

export const text: EvaluateText = {
  title: '评估模型',
  lead: '一千条它从没见过的波形，一个数字；然后是这个数字没有回答的问题。',

  idea: (
    <>
      <p>
        刚才看到的损失，是在正用来训练的序列上算出来的。真正要看的是它在新序列上的表现，所以本章再生成 1,000
        条随机阻尼正弦，报告全部 5,000 个预测点的平均绝对误差：约
        0.02。你的结果会略有出入，因为初始权重、训练序列和它们的顺序都是随机的；在这里它们由种子决定，同一个种子总会给出同一个数。
      </p>
      <p>
        测试集来自一条单独的随机流，在你要求换一批之前一直不变。这样两个模型比的是同一批波形，不会把碰巧好做的测试集当成更好的模型。
      </p>
    </>
  ),
  run: '在 1,000 条序列上评估',
  again: '换一批测试序列',
  mae: '平均绝对误差',
  testSet: (draw) => `测试集 ${draw + 1}`,
  running: '正在评估……',
  notEvaluated: '尚未评估',
  earlierFit: '这是上一次拟合的模型测得的结果。再评估一次，看看现在的模型。',

  scoreboard: {
    title: '0.02 算好吗？',
    value: '平均绝对误差',
    model: '你的堆叠 LSTM',
    names: {
      'always-half': '永远回答 0.5',
      'repeat-last': '重复最后一个值',
      'straight-line': '沿最后的斜率画直线',
    },
    regression: '一次线性回归',
    summary: (model, best) =>
      model < best
        ? `模型的误差 ${formatError(model)}，是什么都不学的最佳预测 ${formatError(best)} 的 ${(model / best).toFixed(2)} 倍。`
        : `模型的误差 ${formatError(model)}，并不比什么都不学的预测 ${formatError(best)} 更好。`,
    notice: (
      <>
        <p>
          到第 50 步，大多数波形已经快平了。一个看都不看、永远回答 0.5 的人，平均只错 0.04
          左右。误差要放在“什么都没学”的预测旁边才有意义：这三种预测从不接触训练数据。
        </p>
        <p>
          反过来也要公平。阻尼正弦服从一条很简单的线性规律：每个点都是前两个点的固定组合。所以取一千条训练序列做一次普通的线性回归，只花几毫秒，就胜过本页的一切；它的横条也在图中，短得看不见。这个问题并不需要堆叠
          LSTM。选它，是因为它的一切都看得见，也因为学会它的网络必须只靠例子，自己摸出周期和衰减。
        </p>
      </>
    ),
  },
  horizon: {
    title: '哪些点更难预测？',
    value: '你的堆叠 LSTM 的平均绝对误差',
    ahead: (step) => `向前 ${step} 步`,
    summary: (first, last, outputs) =>
      outputs === 1
        ? `唯一一个预测点的误差是 ${formatError(first)}。`
        : `最近的预测点误差为 ${formatError(first)}，最远的为 ${formatError(last)}。`,
  },
};
