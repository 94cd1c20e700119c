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
  listing: '评估',
  run: '在 1,000 条序列上评估',
  again: '换一批测试序列',
  mae: '平均绝对误差',
  testSet: (draw) => `测试集 ${draw + 1}`,
  running: '正在评估……',
  notEvaluated: '尚未评估',

  scoreboard: {
    title: '0.02 算好吗？',
    value: '平均绝对误差',
    model: '你的堆叠 LSTM',
    names: {
      'always-half': '永远回答 0.5',
      'repeat-last': '重复最后一个值',
      'straight-line': '沿最后的斜率画直线',
    },
    regression: '一个线性回归模型',
    summary: (model, best) =>
      model < best
        ? `模型的误差 ${formatError(model)}，是“什么都不学”的几种预测里最好那个（${formatError(best)}）的 ${(model / best).toFixed(2)} 倍。`
        : `模型的误差 ${formatError(model)}，并不比“什么都不学”的预测（${formatError(best)}）更好。`,
    notice: (
      <>
        <p>
          到第 50 步，大多数波形已经快平了。一个看都不看、永远回答 0.5 的人，平均只错 0.04
          左右。误差要放在“什么都没学”的预测旁边才有意义：这三种预测从不接触训练数据。
        </p>
        <p>
          反过来也要公平。在同一条波形里，从中线量起，每个点都是前两个点的固定组合。这个组合每条波形各不相同，但看过五十个点，是哪一种就几乎没有疑问了。所以本页还拟合了一个普通的线性回归模型，从输入点直接推出预测点：取至多一千条与训练序列同类的波形，只花几毫秒。
        </p>
      </>
    ),
    verdict: (regression, mae) =>
      regression < mae
        ? `在这个测试集上，线性回归的误差是 ${formatError(regression)}，你的堆叠 LSTM 是 ${formatError(mae)}。${
            regression < mae / 100 ? '它的横条也在图中，只是短得看不见。' : ''
          }这个问题并不需要堆叠。选它，是因为它的一切都看得见，也因为学会它的网络必须只靠例子，自己摸出周期和衰减。`
        : `在这个测试集上，线性回归的误差是 ${formatError(regression)}，并不比你的堆叠 LSTM 的 ${formatError(mae)} 更好。换成书中的设置，结果正好相反，而且相差悬殊。`,
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
