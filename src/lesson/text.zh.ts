import type { LessonText } from './text.en';

export const text: LessonText = {
  computing: '正在计算答案……',
  library: '程序库',
  libraries: { keras: 'Keras', tfjs: 'TensorFlow.js' },
};
