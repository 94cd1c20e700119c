export const text = {
  documentTitle: 'Ringdown: how to develop stacked LSTMs',
  skip: 'Skip to the text',
  language: 'Language',
  languageMissing: (name: string) =>
    `${name} could not be loaded, so the page stays in English. Please check the network.`,
  languageFetching: (name: string) => `Loading ${name}…`,
  theme: 'Theme',
  themes: { system: 'Auto', light: 'Light', dark: 'Dark' },
  contents: 'Contents',
  settings: 'Settings',
  takes: (minutes: number): string => `About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,

  title: 'How to develop stacked LSTMs',
  subtitle:
    'Build one, train it in this browser tab, and see how well it forecasts the last points of a dying oscillation.',
  credit: (
    <>
      After chapter 7 of <cite>Long Short-Term Memory Networks with Python</cite> by Jason Brownlee, and the
      Chinese article on it by <span lang="zh-CN">邵洲</span> in <span lang="zh-CN">学术头条</span>, 30
      January 2019. The text has been written anew, in English and in Chinese.
    </>
  ),
  broken: 'This part of the page ran into an error and cannot be shown. The others still work.',
  pageBroken: 'The page ran into an error and cannot be shown.',
  fault:
    'Something on this page failed. You can go on; if a figure or a button no longer answers, load the page again.',
  closeNotice: 'Close',
  reload: 'Load it again',
  retry: 'Try again',

  footer: (
    <>
      <p>
        What you set is computed in your browser, with TensorFlow.js and kernels of its own, most of it in a
        worker; nothing you enter leaves it. The page’s model and the results over several seeds were computed
        beforehand, by the same code. Its random numbers are seeded: the same seed gives the same data and the
        same initial weights in any browser.
      </p>
      <p>
        Sources: Jason Brownlee, <cite>Long Short-Term Memory Networks with Python</cite>, chapter 7;{' '}
        <span lang="zh-CN">邵洲，《怎么样开发 Stacked LSTMs？》，学术头条</span>, 30 January 2019. The papers
        are listed under further reading.
      </p>
      <p>Ringdown is free software.</p>
    </>
  ),
};

export type AppText = typeof text;
