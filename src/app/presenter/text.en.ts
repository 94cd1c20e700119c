import { formatCount } from '../../i18n/format';
import type { FigureName } from './stage/staged-figures';

const figures: Readonly<Record<FigureName, string>> = {
  'overview-figure': 'a wave and its forecast',
  'depth-figure': 'routes through the stack',
  cell: 'one unit at one timestep',
  'stack-figure': 'the stack on one wave',
  'gates-figure': 'the gates of one unit',
  'fit-shipped': 'the loss of the page’s fit',
  'fit-curve': 'the loss of your fit',
  'glass-figure': 'the stack behind glass',
  'race-figure': 'the race',
  scoreboard: 'the scoreboard',
  'evaluate-map': 'the error map',
  'evaluate-horizon': 'the error at each point',
  'predict-figure': 'one forecast',
  'contest-figure': 'your forecast',
};

export const text = {
  /** The key's name is part of the label: there is no other place that tells it. */
  show: 'Show to a class (F8)',
  keys: 'In the show, PageDown and PageUp or the arrows go on and back, a full stop or B makes the screen black, Escape ends it.',
  /** @param section its number and title */
  place: (section: string, step: number, of: number): string => `${section} · ${step} of ${of}`,
  /** Read aloud at the beginning. */
  begun: (place: string): string => `The show has begun. ${place}. Escape ends it.`,
  ended: 'The show has ended.',
  back: 'Back',
  next: 'Next',
  blank: 'Black (.)',
  isBlank: 'The screen is black. Any key brings it back.',
  link: 'Link',
  leave: 'End (Esc)',
  bar: 'The show',

  figures,
  stage: 'Enlarge',
  /** Read aloud, since many figures have the button. */
  stageOf: (figure: FigureName): string => `Enlarge: ${figures[figure]}`,
  leaveStage: 'Back to the text (Esc)',
  stageBegun: 'The figure fills the window. Escape leads back.',

  share: 'Show and share',
  print: 'Print this section',
  close: 'Close',
  linkLabel: 'Link to this section, with these settings',
  linkCarries: (seed: number, folds: number): string =>
    `It carries your settings and seed ${seed}${folds === 0 ? '' : folds === 1 ? ', and opens the passage that is open here' : `, and opens the ${formatCount(folds, 'en')} passages that are open here`}.`,
  foldsLeftOut: (most: number): string => `It opens the first ${most} of the passages that are open here.`,
  copy: 'Copy the link',
  copied: 'Copied',
  copyByHand: 'Selected: copy it by hand',
  fromDisk:
    'The link opens the file on this computer. For a copy of the file elsewhere, add the part from the question mark on to its address.',
  qr: (link: string): string => `QR code of the link ${link}`,
  tooLong: 'The link is too long for a QR code.',
  /** The line at the head of a printed section. */
  printed: (settings: string, link: string): string => `Settings: ${settings}. Link: ${link}`,
};

export type PresenterText = typeof text;
