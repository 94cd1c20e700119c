export const text = {
  copy: 'Copy',
  /** Read aloud. */
  copyOf: (what: string): string => `Copy: ${what}`,
  copied: 'Copied',
  save: 'Download',
  copyByHand: 'Selected: copy it by hand',
  question: 'Check yourself',
  /** Below the choices of a question, while the arrow keys move through them. */
  answer: 'Space or Enter gives this answer.',
  /** In a table that shows its first and last rows only. */
  rowsLeftOut: (count: number): string => `… ${count} rows …`,
  allRows: (count: number): string => `Show all ${count} rows`,
  fewerRows: 'Show fewer rows',
  allLines: (count: number): string => `Show all ${count} lines`,
  fewerLines: 'Show fewer lines',
  inParentheses: (range: string): string => `(${range})`,
  right: 'Right.',
  wrong: 'Not quite.',
  /** Followed by the label of the right choice. */
  rightAnswer: 'The right answer: ',
  notArrived: {
    title: 'This figure could not be loaded.',
    advice:
      'Everything around it works. If trying again does not help, reload the page; the models you have trained are lost then.',
    retry: 'Try again',
  },
  callout: { note: 'Note:', warning: 'Note:', error: 'Error:' },
};

export type UiText = typeof text;
