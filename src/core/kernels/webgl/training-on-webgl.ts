/** What the `webgl` engine loads when it starts. */
import '@tensorflow/tfjs-backend-webgl';
import { env } from '@tensorflow/tfjs-core';
import { CoreError } from '../../core-error';
import type { ModelShape } from '../../lstm/shapes';
import { runOn } from '../../model/backend';
import { forecastBound, trainBound } from '../../model/bound';
import type { Forecaster, Training, TrainingStart } from '../../training/training';
import { webglContext } from './webgl-context';
import { WebglForecaster } from './webgl-forecaster';
import { WebglTraining } from './webgl-training';

// The engine refuses software GL by its name; without this flag TensorFlow.js would refuse it even when chosen.
env().set('SOFTWARE_WEBGL_ENABLED', true);

/** @throws CoreError `engine-unavailable` when TensorFlow.js does not run on WebGL, or only with 16-bit floats */
export async function start(): Promise<void> {
  await runOn('webgl', () => {
    if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED'))
      throw new CoreError('engine-unavailable', 'half-float-only');
  });
}

/** @throws CoreError `context-lost`: TensorFlow.js does not notice, and would go on training with meaningless numbers */
export function check(): void {
  if (webglContext().gl.isContextLost()) throw new CoreError('context-lost');
}

export const training = (from: TrainingStart): Training =>
  trainBound(from, (model, optimizer) => new WebglTraining(model, optimizer));

export const forecaster = (shape: ModelShape): Forecaster =>
  forecastBound(shape, (model) => new WebglForecaster(model));
