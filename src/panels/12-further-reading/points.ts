/** What a learner of this page should have learned, and the points ticked off: kept in this browser only. */
import { remembered } from '../../ui/remembered';

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

/** The points ticked off, in the order of the page; unknown ones, from another version of the page, are left out. */
export const rememberedPoints = remembered<readonly Point[]>({
  name: 'learned',
  accept: (kept) => (Array.isArray(kept) ? points.filter((point) => kept.includes(point)) : undefined),
});
