import type { OnlyText } from './text.en';

export const text: OnlyText = {
  inLesson: '在课程中打开：Ringdown',
  unknown: (name) => `没有名为“${name}”的图。可以单独显示的有：`,

  embed: '把这一节的图放进你自己的网页',
  figure: '图',
  code: '放进网页的 HTML',
  copy: '复制 HTML',
  note: '地址里的 lang 可以是 en 或 zh-CN，theme 可以是 light（浅色）、dark（深色）或 auto（跟随系统）。脚本会让框架与图一样高；不加脚本时，框架内出现滚动条。框架是沙盒：图在里面照样可以训练，但不会为下次访问保留任何内容。',
  besideYourPage: '请把本文件 ringdown.html 放在你的网页旁边。',
};
