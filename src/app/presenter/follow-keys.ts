/** What the keys of `keys.ts` do, in the order in which they are offered: black screen, clicker, the element itself, the show. */
import { deedOf } from './keys';
import { usePresenter } from './presenter-store';
import { endShow, escape, goOn, startShow, toggleBlank } from './show';

const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

/** The key that has brought the screen back, until it is released. */
let held: string | undefined;

const swallow = (event: KeyboardEvent): void => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * For the capture phase. While the screen is black, any key brings it back and does nothing else. During a show, the keys of
 * a clicker lead on also where the element under the focus would use them: a slider.
 */
export function followKeyFirst(event: KeyboardEvent): void {
  const { show, staged } = usePresenter.getState();
  if (event.code === held) {
    if (event.repeat) return swallow(event);
    // It was released while another window had the focus.
    held = undefined;
  }
  if (show?.blank === true) {
    if (modifiers.includes(event.key)) return;
    swallow(event);
    // The key that made the screen black may still be held down.
    if (event.repeat) return;
    held = event.code;
    toggleBlank();
  } else if (show !== undefined && staged === undefined && event.key.startsWith('Page')) {
    followKey(event);
    if (event.defaultPrevented) event.stopPropagation();
  }
}

/** For the capture phase: some browsers press a button when the space bar is released. */
export function followRelease(event: KeyboardEvent): void {
  if (event.code !== held) return;
  held = undefined;
  swallow(event);
}

export function followKey(event: KeyboardEvent): void {
  const { show, staged } = usePresenter.getState();
  if (belongsToDialog(event)) return;
  const deed = deedOf(event, show !== undefined || staged !== undefined);
  if (deed === undefined) return;
  if (staged !== undefined && show === undefined && deed !== 'escape') return;
  // On the stage, these keys scroll the figure.
  if (staged !== undefined && (deed === 'next' || deed === 'back')) return;
  event.preventDefault();
  if (deed === 'next') goOn(1);
  else if (deed === 'back') goOn(-1);
  else if (deed === 'blank') toggleBlank();
  else if (deed === 'escape') escape();
  else if (event.repeat) return;
  else if (show === undefined) startShow();
  else endShow();
}

/** The card of a word opens also under a resting mouse: it has Escape, but the other keys only while the focus is in it. */
function belongsToDialog({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  if (target instanceof Element && target.closest('[role=dialog]') !== null) return true;
  return key === 'Escape' && document.querySelector('[role=dialog]') !== null;
}
