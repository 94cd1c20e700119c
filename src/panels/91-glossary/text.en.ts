export const text = {
  title: 'Glossary',
  lead: 'The words of this page, in English and in Chinese. Wherever one is underlined with dots, point at it or tap it.',
};

export type GlossaryPanelText = typeof text;
