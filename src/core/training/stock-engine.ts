/** What the `reference` engine loads when it starts. */
import '@tensorflow/tfjs-backend-cpu';
import { runOn } from '../model/backend';
import { forecastBound, trainBound } from '../model/bound';
import type { ModelShape } from '../lstm/shapes';
import { stockForecaster, stockTraining } from './stock';
import type { Forecaster, Training, TrainingStart } from './training';

export const start = (): Promise<void> => runOn('cpu');
export const training = (from: TrainingStart): Training => trainBound(from, stockTraining);
export const forecaster = (shape: ModelShape): Forecaster => forecastBound(shape, stockForecaster);
