/** The settings in force, as the listings of several sections name them. */
import type { Values } from '../ui/listing';
import type { FitSettings } from '../settings/settings';

/** Every setting by its name, and `lower`: an entry for each LSTM layer that has another above it. */
export const listingValues = (settings: FitSettings): Values => ({
  ...settings,
  lower: Array.from({ length: settings.layers - 1 }, () => ({ units: settings.units })),
});
