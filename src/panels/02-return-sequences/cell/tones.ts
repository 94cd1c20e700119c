import type { Quantity } from './cell-step';

/** The colour of each quantity, as everywhere on the page. */
export const tones: Readonly<Record<Quantity, string>> = {
  x: 'var(--text)',
  hBefore: 'var(--hidden-h)',
  cBefore: 'var(--cell-c)',
  f: 'var(--gate-f)',
  i: 'var(--gate-i)',
  g: 'var(--gate-g)',
  o: 'var(--gate-o)',
  c: 'var(--cell-c)',
  h: 'var(--hidden-h)',
};
