/** The points of the checklist, and which of them are ticked; stored in this browser only. */
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

/** The ticked points, in the order of the page, without unknown ones from another version of the page. */
export const rememberedPoints = remembered<readonly Point[]>({
  name: 'learned',
  accept: (kept) => (Array.isArray(kept) ? points.filter((point) => kept.includes(point)) : undefined),
});
