import type { OfflineText } from './text.en';

export const text: OfflineText = {
  download: (megabytes) => `下载本页的单文件版（${megabytes} MB）`,
  use: '：双击就能打开，不需要网络，也不需要服务器，功能与本页相同。',

  newVersion: '本页有新版本了。',
  newVersionCost:
    '你可以继续使用当前版本。加载新版本会丢失在这个标签页里训练的模型；你的设置和训练记录会保留。',
  load: '加载新版本',
  later: '暂不',
};
