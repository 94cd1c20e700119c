/** The sequences this section shows, and where each of their points lies in the tensors X and y. */
import { generateExamples, type Examples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import type { FitSettings } from '../../settings/settings';

/** The chapter's plot of 20 + 5 points, or the learner's settings. */
export type View = 'demo' | 'settings';

/** The number of sequences in the chapter's plot. */
export const shownSequences = 5;

/** The chapter's plot; its model reads 50. */
export const demoCut = { length: 20, outputs: 5, samples: shownSequences } as const;

export interface Cut {
  /** Points the model sees. */
  readonly length: number;
  /** Points held out. */
  readonly outputs: number;
  /** Sequences in the whole tensor. */
  readonly samples: number;
}

export const cutOf = (view: View, { length, outputs, samples }: FitSettings): Cut =>
  view === 'demo' ? demoCut : { length, outputs, samples };

/** The first sequences of the seed's demo stream, cut at `length`. */
export function drawExamples(seed: number, { length, outputs }: Cut): Examples {
  return generateExamples(length, shownSequences, outputs, createStream(seed, 'demo'));
}

/** One number of a sequence, or a gap for several. */
export type Cell =
  | {
      readonly kind: 'input' | 'held-out';
      readonly timestep: number;
      readonly at: string;
      readonly value: number;
    }
  | { readonly kind: 'gap'; readonly left: number };

/** Every point of sequence `row`, in order: its timestep, and its address in X [n, length, 1] or y [n, outputs]. */
export function cellsOf({ length, outputs, inputs, targets }: Examples, row: number): Cell[] {
  const seen = Array.from({ length }, (_, i) => ({
    kind: 'input' as const,
    timestep: i,
    at: `X[${row}, ${i}, 0]`,
    value: inputs[row * length + i],
  }));
  const heldOut = Array.from({ length: outputs }, (_, j) => ({
    kind: 'held-out' as const,
    timestep: length + j,
    at: `y[${row}, ${j}]`,
    value: targets[row * outputs + j],
  }));
  return [...shorten(seen, 2, 3), ...shorten(heldOut, 3, 2)];
}

/** The first and last cells, with a gap for those between; nothing is left out where it would be one cell only. */
function shorten(cells: readonly Cell[], first: number, last: number): Cell[] {
  const left = cells.length - first - last;
  if (left <= 1) return [...cells];
  return [...cells.slice(0, first), { kind: 'gap', left }, ...cells.slice(-last)];
}
