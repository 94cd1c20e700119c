import type { FootText } from './text.en';

export const text: FootText = {
  teach: { page: 'teach.zh.html', link: '教师请看：教案、练习与答案、学习单' },
  licence: (
    <p>
      程序和代码示例采用 MIT 许可证；文字、图和教案采用{' '}
      <a href="https://creativecommons.org/licenses/by/4.0/deed.zh-hans" rel="license">
        CC BY 4.0（知识共享署名）
      </a>
      许可。这些内容，包括本页画出的图表，都可以转载、改编：请写明出自
      Ringdown，附上链接，并说明改动。你在这里训练的模型、测得的数据归你自己。本页只取了原书这一章的问题和次序，没有使用原书和那篇中文文章的任何一句话。
    </p>
  ),
};
