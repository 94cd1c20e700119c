/** From settings to what the core is asked, and back: which settings a result was made with. */
import type { FitRequest, ModelSpec } from '../core/api';
import type { FitSettingName, FitSettings } from '../settings/settings';

/** The model the settings describe: every layer but the last returns its sequence. */
export function modelOf(settings: FitSettings): ModelSpec {
  const { length, layers, units, outputs, seed } = settings;
  return {
    timesteps: length,
    features: 1,
    layers: Array.from({ length: layers }, (_, index) => ({ units, returnSequences: index < layers - 1 })),
    outputs,
    seed,
  };
}

/** The fit the settings describe. */
export function requestOf(settings: FitSettings, runId: number): FitRequest {
  const { samples, batchSize, epochs, learningRate, seed } = settings;
  return { runId, model: modelOf(settings), samples, batchSize, epochs, learningRate, seed };
}

/** The settings in which a result differs from the ones in force; empty when it is not stale. */
export function changedSince(request: FitRequest, settings: FitSettings): FitSettingName[] {
  const made: FitSettings = {
    samples: request.samples,
    batchSize: request.batchSize,
    epochs: request.epochs,
    learningRate: request.learningRate,
    seed: request.seed,
    length: request.model.timesteps,
    outputs: request.model.outputs,
    layers: request.model.layers.length,
    units: request.model.layers[0]?.units ?? 0,
  };
  return (Object.keys(made) as FitSettingName[]).filter((name) => made[name] !== settings[name]);
}
