import type { RouteBarText } from './text.en';

export const text: RouteBarText = {
  title: '45 分钟路线',
  place: (stop, of, minutes) => `第 ${stop} 站，共 ${of} 站，${minutes} 分钟。`,
  next: '下一站（N）',
  back: '上一站（P）',
  leave: '离开路线',
  done: '路线到此结束',
  tasks: {
    overview: '波形若比训练时见过的都慢，预测会怎样？先猜，再把周期拖到 26。',
    whyDepth: '在图里加两层。从第一个值到输出，有多少条路线？',
    returnSequences: '选两层，关掉下面那层的 return_sequences。念一念报错，再把它改对。',
    waves: '抽几组波形。它们有什么共同点，又有什么不同？',
    examples: '模型看得到哪些点？要它预测的又是哪些点？',
    model: '跟着一条波形走过两层。40 个单元里，哪些随波形起伏，哪些几乎不动？',
    fit: '先说说损失曲线会是什么样子，再点“开始拟合”。然后试试批大小 1 和 100。',
    evaluate: '先猜排名，再看结果。然后加上噪声，再让波形从别的相位开始。',
    predict: '自己动手画出被遮住的五个点。谁更接近，你还是堆叠模型？',
    summary: '下面这些话，哪几句你现在能讲给同桌听？',
  },
};
