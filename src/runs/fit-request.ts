/** Turns settings into requests to the core. */
import type { FitRequest, ModelShape, RunId, Snapshot } from '../core/api';
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

/** The fit that the settings describe. Settings of a fit that are not part of the shape are passed on by their names. */
export function requestOf(settings: FitSettings, run: RunId, from?: Snapshot): FitRequest {
  const { length, layers, units, outputs, ...ofFit } = settings;
  return {
    run,
    shape: shapeOf(settings),
    ...ofFit,
    ...(from === undefined ? {} : { from }),
  };
}
