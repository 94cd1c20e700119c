export const text = {
  inLesson: 'In the lesson: Ringdown',
  /** @param name as it stands in the address */
  unknown: (name: string): string => `There is no figure “${name}”. These can be shown by themselves:`,

  embed: 'Put a figure of this section into a page of your own',
  figure: 'Figure',
  code: 'HTML for your page',
  copy: 'Copy the HTML',
  /** What the reader can change, and what a frame does without. */
  note: 'In the address, lang may be en or zh-CN and theme light, dark or auto. The script makes the frame as high as the figure; without it the frame scrolls. It is a sandbox: the figure trains in it, but keeps nothing for the next visit.',
  besideYourPage: 'Put ringdown.html, this file, beside your page.',
};

export type OnlyText = typeof text;
