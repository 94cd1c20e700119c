/** The norms of the gradients of the loss, at every layer's hidden states over time and at every weight. */
import type { GradientNorms } from '../kernels/simd/stack-reader';
import { generateExamples } from '../sequence/examples';
import { createStream } from '../sequence/random';
import { aboutModel } from './question';

export interface GradientNormsQuestion {
  readonly kind: 'gradient-norms';
  /** Sequences in the batch over which the loss is the mean. */
  readonly samples: number;
  /** The batch is the first `samples` sequences of this seed's training data. */
  readonly seed: number;
}

export const gradientNorms = aboutModel<GradientNormsQuestion, GradientNorms>(
  'gradient-norms',
  async ({ samples, seed }, model) => {
    const { timesteps, outputs } = model.shape;
    // First, because drawing too many sequences would take long.
    const reader = await model.reader(samples);
    const stream = createStream(seed, 'training');
    const { inputs, targets } = generateExamples(timesteps, samples, outputs, stream);
    return reader.gradientNorms(inputs, targets, samples);
  },
);
