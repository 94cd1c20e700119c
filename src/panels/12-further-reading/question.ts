/** Check yourself: what the many-to-many model's decoder gets to know of the wave. */
import type { Answer } from '../../lesson/CheckYourself';
import { initialSettings } from '../../settings/settings';
import { layersOf } from './variant';

export type DecoderChoice = 'points' | 'states' | 'vector' | 'vectors';

export interface DecoderInput {
  /** Of the sequence that the decoder reads, one sequence of the batch. */
  readonly shape: readonly (number | null)[];
  /** How many different numbers are in it. */
  readonly numbers: number;
}

export function askDecoder(): Answer<DecoderChoice, DecoderInput> {
  const layers = layersOf('many-to-many', initialSettings);
  const decoder = layers.findIndex(({ role }) => role === 'decoder');
  // `RepeatVector` copies, so only what enters it counts.
  const given = layers[decoder - 2].outputShape;
  const numbers = given.reduce<number>((product, size) => product * (size ?? 1), 1);
  const { length, units, outputs } = initialSettings;
  const choice =
    (
      {
        [length]: 'points',
        [length * units]: 'states',
        [units]: 'vector',
        [outputs * units]: 'vectors',
      } as Record<number, DecoderChoice>
    )[numbers] ?? 'vectors';
  return { choice, found: { shape: layers[decoder - 1].outputShape, numbers } };
}
