export const text = {
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Selected: copy it by hand',
  question: 'Check yourself',
  right: 'Right.',
  wrong: 'Not quite.',
  callout: { note: 'Note:', warning: 'Note:', error: 'Error:' },
};

export type UiText = typeof text;
