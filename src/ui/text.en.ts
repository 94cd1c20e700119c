export const text = {
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Selected: copy it by hand',
  question: 'Check yourself',
  right: 'Right.',
  wrong: 'Not quite.',
  notArrived: {
    title: 'This figure could not be loaded.',
    advice:
      'Everything around it works. If trying again does not help, reload the page; the models you have trained are lost then.',
    retry: 'Try again',
  },
  callout: { note: 'Note:', warning: 'Note:', error: 'Error:' },
};

export type UiText = typeof text;
