import type { SoundText } from './text.en';

export const text: SoundText = {
  listen: '听',
  stop: '停（Esc）',
  listenTo: {
    sine: '听：把正弦波变成声音',
    damped: '听：把阻尼正弦波变成声音',
    forecast: '听：把预测变成声音',
  },
  how: {
    wave: '音高随波形起伏。',
    forecast: '每个点先响真实值，再响预测值。',
  },
};
