/** Check yourself: which of three layers' switches removes Keras' error about the axes of an input. */
import type { Answer } from '../../lesson/CheckYourself';
import { core } from '../../worker/connection';
import { shapeText } from '../../lesson/keras-lines';

/** return_sequences of each layer, as the prompt shows the stack. */
const asked = [true, false, false] as const;

/** The layer whose switch is flipped, from 0. */
export const switches = { first: 0, second: 1, third: 2 } as const;
export type SwitchChoice = keyof typeof switches;

export interface Replies {
  /** TensorFlow.js' result for the unchanged stack. */
  readonly before: string;
  /** Shape of the output once the right switch is flipped. */
  readonly after: string;
}

/** Builds the stack unchanged and with each switch flipped; the answer is the switch with which it runs. */
export async function askSwitch(): Promise<Answer<SwitchChoice, Replies>> {
  const before = await probe();
  if (before.legal) throw new Error('the stack of the prompt runs');
  for (const choice of Object.keys(switches) as SwitchChoice[]) {
    const reply = await probe(switches[choice]);
    if (reply.legal)
      return { choice, found: { before: before.message, after: shapeText(reply.outputShape) } };
  }
  throw new Error('no single switch lets the stack run');
}

/** The stack, unchanged or with one switch flipped. */
export const probe = async (flipped?: number) => {
  const { answer } = await core().ask({
    kind: 'probe',
    layers: asked.map((on, layer) => ({ units: 20, returnSequences: on !== (layer === flipped) })),
    input: [0.1, 0.2, 0.3],
    // Shapes are the same for every seed.
    seed: 0,
  });
  return answer;
};
