export const text = {
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Selected: copy it by hand',
  callout: { note: 'Note:', warning: 'Note:', error: 'Error:' },
};

export type UiText = typeof text;
