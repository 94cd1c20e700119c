/** What the page hopes has been learned, and which points a learner has ticked off; remembered on this machine only. */

export const points = [
  'depth',
  'return-sequences',
  'damped-sine',
  'examples',
  'parameters',
  'fit',
  'evaluate',
] as const;

export type Point = (typeof points)[number];

const storageKey = 'ringdown.learned';

/** The points ticked off on an earlier visit; unknown ones, from another version of the page, are left out. */
export function storedPoints(): Point[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? points.filter((point) => stored.includes(point)) : [];
  } catch {
    // Storage can be forbidden, or hold something else.
    return [];
  }
}

export function storePoints(ticked: readonly Point[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(ticked));
  } catch {
    // The ticks then last as long as the page.
  }
}
