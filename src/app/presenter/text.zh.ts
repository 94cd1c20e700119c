import type { FigureName } from './stage/staged-figures';
import type { PresenterText } from './text.en';

const figures: Readonly<Record<FigureName, string>> = {
  'overview-figure': '一条波形和对它的预测',
  'depth-figure': '穿过堆叠的路线',
  cell: '一个单元的一个时间步',
  'stack-figure': '一条波形上的整个模型',
  'gates-figure': '一个单元的门',
  'fit-shipped': '本页自带模型的损失曲线',
  'fit-curve': '你的损失曲线',
  'glass-figure': '看透模型',
  'race-figure': '深度赛跑',
  scoreboard: '预测方法对比图',
  'evaluate-map': '误差图',
  'evaluate-horizon': '每个预测点的误差',
  'predict-figure': '一次预测',
  'contest-figure': '你的预测',
};

export const text: PresenterText = {
  show: '课堂放映（F8）',
  keys: '放映时，用 PageDown、PageUp 或左右方向键翻页，按句点或 B 键黑屏，按 Esc 键结束。',
  place: (section, step, of) => `${section} · 第 ${step} 屏，共 ${of} 屏`,
  begun: (place) => `放映开始。${place}。按 Esc 结束。`,
  ended: '放映结束。',
  back: '上一屏',
  next: '下一屏',
  blank: '黑屏（.）',
  isBlank: '已黑屏，按任意键恢复。',
  link: '链接',
  leave: '结束（Esc）',
  bar: '放映',

  figures,
  stage: '放大',
  stageOf: (figure) => `放大：${figures[figure]}`,
  leaveStage: '回到正文（Esc）',
  stageBegun: '这幅图已占满窗口，按 Esc 返回。',

  share: '放映与分享',
  print: '打印这一节',
  close: '关闭',
  linkLabel: '这一节的链接，带有当前设置',
  linkCarries: (seed, folds) =>
    `链接里有你的设置和种子 ${seed}${folds === 0 ? '' : `；打开链接时，这里已展开的 ${folds} 段也会展开`}。`,
  foldsLeftOut: (most) => `这里展开的段落太多，打开链接时只展开前 ${most} 段。`,
  copy: '复制链接',
  copied: '已复制',
  copyByHand: '已选中，请手动复制',
  fromDisk:
    '这个链接打开的是这台电脑上的文件。要用在别处的同一文件上，请把问号和它后面的部分接到那个文件的地址后面。',
  qr: (link) => `链接的二维码：${link}`,
  tooLong: '链接太长，做不成二维码。',
  printed: (settings, link) => `设置：${settings}。链接：${link}`,
};
