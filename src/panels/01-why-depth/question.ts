/** Check yourself: which costs more parameters, twice the layers or twice the units? */
import type { Answer } from '../../lesson/CheckYourself';
import { weightLengths } from '../../core/lstm/flat-weights';

/** Layers × units of the first model, and of the two models with twice as many units in total. */
export const sizes = { start: [2, 20], deeper: [4, 20], wider: [2, 40] } as const;

/** Sequence lengths for which the parameters are counted. */
const lengths = [5, 50] as const;

export type CostChoice = 'deeper' | 'same' | 'wider' | 'timesteps';

/** The number of parameters of each model. */
export type Costs = Readonly<Record<keyof typeof sizes, number>>;

/** Counts the weights that the core would draw for each model. */
export function askCost(): Answer<CostChoice, Costs> {
  const [short, long] = lengths.map((timesteps) => ({
    start: countParameters(sizes.start, timesteps),
    deeper: countParameters(sizes.deeper, timesteps),
    wider: countParameters(sizes.wider, timesteps),
  }));
  if (short.deeper !== long.deeper || short.wider !== long.wider) return { choice: 'timesteps', found: long };
  if (long.deeper === long.wider) return { choice: 'same', found: long };
  return { choice: long.deeper > long.wider ? 'deeper' : 'wider', found: long };
}

function countParameters([layers, units]: readonly [number, number], timesteps: number): number {
  const stack = Array.from({ length: layers }, (_, layer) => ({
    units,
    returnSequences: layer < layers - 1,
  }));
  return weightLengths({ timesteps, features: 1, layers: stack }).reduce((sum, length) => sum + length, 0);
}
