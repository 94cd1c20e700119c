/** Which key does what. Keys that an element under the focus uses itself are left to it. */

export type Deed = 'show' | 'next' | 'back' | 'blank' | 'escape';

/** Only during a show; the keys of clickers and of programs for slides. */
const deeds: Readonly<Record<string, Deed>> = {
  PageDown: 'next',
  PageUp: 'back',
  ArrowRight: 'next',
  ArrowLeft: 'back',
  '.': 'blank',
  b: 'blank',
  B: 'blank',
  Escape: 'escape',
};

const typing = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';
/** Sliders, radios, cursors of charts, boxes that scroll sideways. The section itself has the tabindex −1. */
const usesArrows = `${typing}, input[type=range], input[type=radio], [tabindex]:not([tabindex="-1"]), [role=slider]`;

/** The key that begins and ends the show: browsers and screen readers have no use for it in a page. */
const showKey = 'F8';

/** @param showing whether a show is under way */
export function deedOf(event: KeyboardEvent, showing: boolean): Deed | undefined {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) {
    return undefined;
  }
  const within = (selector: string): boolean =>
    event.target instanceof Element && event.target.closest(selector) !== null;
  if (event.key === showKey) return within(typing) ? undefined : 'show';
  const deed = showing ? deeds[event.key] : undefined;
  // On some keyboards the full stop needs Shift.
  if (deed === undefined || (event.shiftKey && deed !== 'blank')) return undefined;
  if (event.key.startsWith('Arrow') && within(usesArrows)) return undefined;
  if (event.key.startsWith('Page') && within('textarea, select')) return undefined;
  if (deed === 'blank' && within(typing)) return undefined;
  return deed;
}
