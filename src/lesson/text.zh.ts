import type { LessonText } from './text.en';

export const text: LessonText = {
  computing: '正在计算答案……',
  library: '程序库',
  libraries: { keras: 'Keras', tfjs: 'TensorFlow.js' },
  guess: {
    title: '先猜后看',
    guess: '我就这么猜',
    show: '直接看',
    notYet: '答案还在计算。',
  },
};
