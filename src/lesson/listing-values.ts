/** The settings in force, by the names that listings use. */
import type { Values } from '../ui/listing';
import type { FitSettings } from '../settings/settings';

/**
 * Every setting by its name, and lists for lines that are shown once per entry: `lower` has an entry for each LSTM layer
 * that has another above it; of `constant` and `cosine`, the one of the schedule in force has an entry.
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
