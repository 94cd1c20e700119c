/** Check yourself: the shapes of X and y. */
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import type { Answer } from '../../lesson/CheckYourself';

/** The prompt calls the chapter's function with these, in this order. */
const asked = { length: 40, patterns: 12, outputs: 8 } as const;

/** Shapes of X and y, by choice. */
export const shapes = {
  cut: { x: '(12, 32, 1)', y: '(12, 8)' },
  right: { x: '(12, 40, 1)', y: '(12, 8)' },
  whole: { x: '(12, 48, 1)', y: '(12, 8)' },
  swapped: { x: '(40, 12, 1)', y: '(8, 12)' },
} as const;
export type ShapesChoice = keyof typeof shapes;

/** The number of numbers in X and y. */
export interface Counted {
  readonly inX: number;
  readonly inY: number;
  /** Points of each wave. */
  readonly points: number;
}

/** Makes the examples and counts their numbers; the counts are the same for every seed. */
export function countNumbers(): Answer<ShapesChoice, Counted> {
  const { length, patterns, outputs } = asked;
  const { inputs, targets } = generateExamples(length, patterns, outputs, createStream(0, 'demo'));
  const [seen, heldOut] = [inputs.length / patterns, targets.length / patterns];
  const x = `(${patterns}, ${seen}, 1)`;
  const y = `(${patterns}, ${heldOut})`;
  const choice = (Object.keys(shapes) as ShapesChoice[]).find(
    (name) => shapes[name].x === x && shapes[name].y === y,
  );
  if (choice === undefined) throw new Error(`no choice says ${x} and ${y}`);
  return { choice, found: { inX: inputs.length, inY: targets.length, points: seen + heldOut } };
}
