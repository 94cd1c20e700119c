/** The settings in force, as the listings of several sections name them. */
import type { Values } from '../ui/listing';
import type { FitSettings } from '../settings/settings';

/**
 * Every setting by its name, and lists for lines that stand there as often as they have entries: `lower` for each LSTM
 * layer that has another above it, `constant` or `cosine` once, for the schedule in force.
 */
export function listingValues(settings: FitSettings): Values {
  const { layers, units, samples, batchSize, epochs, learningRate, schedule } = settings;
  const updates = Math.ceil(samples / batchSize) * epochs;
  return {
    ...settings,
    lower: Array.from({ length: layers - 1 }, () => ({ units })),
    constant: schedule === 'constant' ? [{}] : [],
    cosine: schedule === 'cosine' ? [{ learningRate, updates }] : [],
  };
}
