/**
 * An engine: what trains and forecasts. To add one: a name in `names.ts`, and a file here. That file is loaded with the
 * worker; what needs TensorFlow.js is imported when the engine starts, because a first fit on `simd` does not need it.
 */
import type { ModelShape } from '../lstm/shapes';
import type { Forecaster, Training, TrainingStart } from '../training/training';
import type { EngineOptions, EngineRefusal, EngineReport, SimdVariant } from './report';

export interface Engine {
  /** Whether `auto` times it where several engines can run. */
  readonly isMeasured: boolean;
  /** `auto` multiplies its time by this; below 1 for an engine that has other advantages than speed. */
  readonly costFactor: number;
  /** Why it cannot run here at all; undefined when it can. Asked only when the engine may be chosen. */
  refusal(): EngineRefusal | undefined;
  /** Why `auto` must not choose it although it can run; undefined when it may. */
  autoRefusal(): EngineRefusal | undefined;
  /** Whether its code is there, so that it can be measured at once. */
  isLoaded(): boolean;
  /** Fetches its code, which `start` does, too. */
  load(): Promise<void>;
  /** Called before it trains or forecasts. @returns its part of the report. @throws when it does not work */
  start(options: EngineOptions): Promise<EngineDetails>;
  /** Asked between batches. @throws CoreError when the engine can no longer be trusted */
  check(): void;
  training(start: TrainingStart, variant?: SimdVariant): Promise<Training>;
  forecaster(shape: ModelShape, variant?: SimdVariant): Promise<Forecaster>;
}

export type EngineDetails = Partial<Pick<EngineReport, 'variant' | 'renderer' | 'scriptReason'>>;
