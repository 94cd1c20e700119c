import type { PicturesText } from './text.en';

export const text: PicturesText = {
  save: '存为图片',
  saveOf: (figure) => `存为图片：${figure}`,
  svg: 'SVG（可任意缩放）',
  png: 'PNG（用于文档）',
  noPng: '这个浏览器现在生成不了 PNG；SVG 仍然可以保存。',
  title: (section, figure) => (figure === undefined ? section : `${section}：${figure}`),
  source: (settings, address) =>
    `Ringdown，依据 Jason Brownlee《Long Short-Term Memory Networks with Python》第 7 章。设置：${settings}。${address}`,
};
