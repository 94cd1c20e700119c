import type { AppText } from './text.en';

export const text: AppText = {
  documentTitle: 'Ringdown：如何开发堆叠 LSTM',
  skip: '跳到正文',
  language: '语言',
  languageMissing: (name) => `没能加载 ${name}，页面仍显示中文。请检查网络。`,
  languageFetching: (name) => `正在加载 ${name}……`,
  theme: '主题',
  themes: { system: '自动', light: '浅色', dark: '深色' },
  contents: '目录',
  settings: '设置',
  takes: (minutes) => `约 ${minutes} 分钟`,

  title: '如何开发堆叠 LSTM',
  subtitle: '亲手搭一个，就在这个浏览器标签页里训练它，看它能把一段渐渐平息的振荡预测得多准。',
  credit: (
    <>
      本页依据 Jason Brownlee 的著作 <cite lang="en">Long Short-Term Memory Networks with Python</cite>{' '}
      第七章，以及邵洲据此翻译整理的中文文章（学术头条，2019 年 1 月 30 日）。中英文文字均为重新撰写。
    </>
  ),
  broken: '页面的这一部分出了错，无法显示。其他部分不受影响。',
  pageBroken: '页面出了错，无法显示。',
  fault: '页面上有一项操作出了错。你可以继续；如果某幅图或某个按钮不再响应，请重新加载页面。',
  closeNotice: '关闭',
  reload: '重新加载',
  retry: '重试',

  footer: (
    <>
      <p>
        按你的设定做的计算，都在你的浏览器里进行，用的是 TensorFlow.js
        和本页自己的计算内核，大部分放在后台线程里；你输入的内容不会离开浏览器。本页自带的模型和跨种子的结果是用同样的代码事先算好的。随机数都由种子决定：种子相同，在任何浏览器里得到的数据和初始权重都相同。
      </p>
      <p>
        来源：Jason Brownlee，<cite lang="en">Long Short-Term Memory Networks with Python</cite>
        ，第七章；邵洲，《怎么样开发 Stacked LSTMs？》，学术头条，2019 年 1 月 30 日。相关论文见“延伸阅读”。
      </p>
      <p>本页的程序名叫 Ringdown（振铃衰减），是自由软件。</p>
    </>
  ),
};
