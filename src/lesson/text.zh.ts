import type { LessonText } from './text.en';

export const text: LessonText = {
  computing: '正在计算答案……',
  notArrived: '计算答案要用的一个文件没能加载。',
  libraryOf: (listing) => `程序库：${listing}`,
  libraries: { keras: 'Keras', tfjs: 'TensorFlow.js' },
  wave: {
    seenLabel: (shown) => `时间步 0 到 ${shown - 1}`,
    closeUp: (hidden) => `随后 ${hidden} 个（放大）`,
    timestep: '时间步',
    value: '值',
    seen: '模型看到的',
    expected: '真实后续',
    predicted: '模型的预测',
    guessed: '你的预测',
  },
  guess: {
    title: '先猜后看',
    guess: '我就这么猜',
    show: '直接看',
    notYet: '答案还在计算。',
  },
};
