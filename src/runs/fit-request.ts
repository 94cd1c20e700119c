/** Turns settings into requests to the core. */
import type { FitRequest, ModelShape, Place, RunId, Snapshot } from '../core/api';
import type { FitSettings } from '../settings/settings';

/** The model that the settings describe: every layer but the last returns its sequence. */
export function shapeOf({ length, layers, units, outputs }: FitSettings): ModelShape {
  return {
    timesteps: length,
    features: 1,
    layers: Array.from({ length: layers }, (_, index) => ({ units, returnSequences: index < layers - 1 })),
    outputs,
  };
}

/**
 * The fit that the settings describe. Settings of a fit that are not part of the shape are passed on by their names.
 * From a snapshot the rest of its epochs is trained; from one at the end of the last epoch, as many epochs again.
 */
export function requestOf(settings: FitSettings, run: RunId, from?: Snapshot): FitRequest {
  const { length, layers, units, outputs, epochs, ...ofFit } = settings;
  return {
    run,
    shape: shapeOf(settings),
    ...ofFit,
    epochs: epochs + epochsBefore(settings, from?.place),
    ...(from === undefined ? {} : { from }),
  };
}

/** Epochs that a model has behind it and that do not count: those of its data, if it has seen them all. */
function epochsBefore({ samples, seed, epochs }: FitSettings, place: Place | undefined): number {
  if (place === undefined || place.samples !== samples || place.seed !== seed) return 0;
  const done = place.epoch + (place.sample === samples ? 1 : 0);
  return done >= epochs ? done : 0;
}
