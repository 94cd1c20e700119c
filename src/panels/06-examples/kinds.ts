/** The kinds of sequence problem, unrolled: at which timesteps the network reads, and at which it answers. */
import type { Cut } from './cut';

export const kinds = ['one-to-one', 'one-to-many', 'many-to-one', 'many-to-many'] as const;
export type Kind = (typeof kinds)[number];

/** One timestep of the drawing; three stand for any number. */
export interface Timestep {
  readonly reads: boolean;
  readonly answers: boolean;
}

const reads = { reads: true, answers: false };
const answers = { reads: false, answers: true };
const both = { reads: true, answers: true };

export const timestepsOf: Readonly<Record<Kind, readonly Timestep[]>> = {
  'one-to-one': [both],
  'one-to-many': [both, answers, answers],
  'many-to-one': [reads, reads, both],
  'many-to-many': [reads, reads, reads, answers, answers],
};

/** Shapes of input and output; the axis of the samples, whose size is unknown, is null. */
export interface Shapes {
  readonly input: readonly (number | null)[];
  readonly output: readonly (number | null)[];
}

/** Examples with waves. Input: period and decay as one vector, or the points; output: the half-life, or points. */
export function shapesOf(kind: Kind, { length, outputs }: Cut): Shapes {
  const pair = [null, 2];
  const wave = [null, length, 1];
  return {
    'one-to-one': { input: pair, output: [null, 1] },
    'one-to-many': { input: pair, output: wave },
    'many-to-one': { input: wave, output: [null, outputs] },
    'many-to-many': { input: wave, output: [null, outputs, 1] },
  }[kind];
}
