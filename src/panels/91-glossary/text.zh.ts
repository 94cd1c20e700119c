import type { GlossaryPanelText } from './text.en';

export const text: GlossaryPanelText = {
  title: '术语表',
  lead: '本页用到的术语，中英文对照。正文里带点状下划线的词，指一指或点一点就能看到解释。',
};
