/** Check yourself: the output shape of a stack whose last layer also returns its sequence. */
import type { Answer } from '../../lesson/CheckYourself';
import { core } from '../../worker/connection';
import { shapeText } from '../../lesson/keras-lines';

const asked = {
  layers: [
    { units: 3, returnSequences: true },
    { units: 2, returnSequences: true },
  ],
  input: [0.1, 0.2, 0.3, 0.4],
  // Shapes are the same for every seed.
  seed: 0,
} as const;

/** Shapes as Keras prints them, by choice; `refused` when the stack has no output. */
export const shapes = { last: '(1, 2)', all: '(1, 4, 2)', below: '(1, 4, 3)' } as const;
export type ShapeChoice = keyof typeof shapes | 'refused';

export async function askShape(): Promise<Answer<ShapeChoice, string>> {
  const { answer: result } = await core().ask({ kind: 'probe', ...asked });
  if (!result.legal) return { choice: 'refused', found: result.message };
  const shape = shapeText(result.outputShape);
  const choice = (Object.keys(shapes) as (keyof typeof shapes)[]).find((name) => shapes[name] === shape);
  if (choice === undefined) throw new Error(`no choice has the shape ${shape}`);
  return { choice, found: shape };
}
